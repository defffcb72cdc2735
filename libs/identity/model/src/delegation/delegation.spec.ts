import type { Caller } from '@lienthong/platform/contract';
import * as fc from 'fast-check';
import type { Actor } from '../actor';
import { can } from '../can';
import { permissionsOf, ROLES, type Role } from '../role';
import {
  delegablePermissions,
  delegatedPermissions,
  delegationState,
  giveDelegation,
  LONGEST_DELEGATION_DAYS,
  NOT_DELEGABLE,
  readingFor,
  revokeDelegation,
  type DelegationOrder,
  type DelegationParty,
  type DelegationTerms,
} from './delegation';

const SECOND = 1000;
const DAY = 86_400_000;
const now = new Date('2024-05-06T01:00:00Z');
const after = (ms: number): Date => new Date(now.getTime() + ms);

const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 });
const anywhere = fc.array(fc.constantFrom(...permissionsOf(ROLES), 'document.dream', 'people.own'));
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const time = fc
  .record({ startsAt: instant, lasts: fc.integer({ min: 1, max: 100 * DAY }), revoked: fc.option(instant) })
  .map(({ startsAt, lasts, revoked }) => ({
    startsAt,
    endsAt: new Date(startsAt.getTime() + lasts),
    revokedAt: revoked,
  }));

const party = (personId: string, held: readonly Role[] = ['leader']): DelegationParty => ({
  postId: `post of ${personId}`,
  personId,
  permissions: permissionsOf(held),
});
const actorOf = (personId: string, said: Partial<Caller> = {}): Actor =>
  ({ personId, agencyId: 'agency', permissions: [], roles: [], ...said }) as unknown as Actor;
const order = (said: Partial<DelegationOrder> = {}): DelegationOrder => ({
  actor: actorOf('chairman'),
  giver: party('chairman'),
  receiver: party('deputy', ['officer']),
  wanted: {
    permissions: ['document.read'],
    typeCodes: null,
    startsAt: now,
    endsAt: after(DAY),
    basis: 'Quyết định 12/QĐ-UBND',
  },
  ...said,
});
const refusalOf = (wanted: DelegationOrder): unknown => {
  try {
    return giveDelegation(wanted, now);
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const behalfOf: Caller['behalfOf'] = {
  delegationId: 'd',
  personId: 'chairman',
  personName: 'Lê Văn Chủ',
  postTitle: 'Chủ tịch',
  ownPostId: 'p',
  typeCodes: null,
};

describe('the time of a delegation', () => {
  it('is active from its first instant to its end or to being revoked, and at no other', () => {
    fc.assert(
      fc.property(time, instant, (d, at) => {
        const within = d.startsAt <= at && at < d.endsAt && (d.revokedAt === null || at < d.revokedAt);
        expect(delegationState(d, at) === 'active').toBe(within);
      }),
    );
  });

  it('begins and ends to the second', () => {
    fc.assert(
      fc.property(time, (d) => {
        const lasting = { ...d, revokedAt: null };
        expect(delegationState(lasting, d.startsAt)).toBe('active');
        expect(delegationState(lasting, new Date(d.startsAt.getTime() - SECOND))).toBe('planned');
        expect(delegationState(lasting, d.endsAt)).toBe('ended');
        expect(delegationState({ ...d, revokedAt: d.startsAt }, d.startsAt)).toBe('revoked');
      }),
    );
  });

  it('never comes back once it is over', () => {
    fc.assert(
      fc.property(time, instant, instant, (d, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        const over = ['ended', 'revoked'];
        if (over.includes(delegationState(d, earlier))) expect(over).toContain(delegationState(d, later));
      }),
    );
  });
});

describe('what may be done by delegation', () => {
  it('is never wider than what was handed on, nor than what the giver has, nor administration', () => {
    fc.assert(
      fc.property(anywhere, roles, (handedOn, held) => {
        const own = permissionsOf(held);
        for (const permission of delegatedPermissions(handedOn, own)) {
          expect(handedOn).toContain(permission);
          expect(own).toContain(permission);
          expect(NOT_DELEGABLE).not.toContain(permission);
        }
      }),
    );
  });

  it('never passes on twice: along any chain only the own roles of the last giver count', () => {
    const chain = fc.array(fc.record({ held: roles, handedOn: anywhere }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(chain, (givers) => {
        // Everybody hands everything on to the next one; the last one acts.
        const last = givers.at(-1);
        const acting = delegatedPermissions(last?.handedOn ?? [], permissionsOf(last?.held ?? []));
        const throughOthers = givers
          .slice(0, -1)
          .flatMap(({ held, handedOn }) => delegatedPermissions(handedOn, permissionsOf(held)))
          .filter((one) => !permissionsOf(last?.held ?? []).some((own) => own === one));
        expect(acting.filter((one) => throughOthers.includes(one))).toEqual([]);
      }),
    );
  });

  it('is limited to the types of documents handed on, which still are read in all types', () => {
    const actor = { ...actorOf('deputy'), permissions: ['document.draft', 'document.read'] };
    const limited = { ...actor, behalfOf: { ...behalfOf, typeCodes: ['CONG_VAN'] } };
    const decision = { agencyId: 'agency', typeCode: 'QUYET_DINH' };
    expect(can(limited, 'document.draft', decision)).toBe('refused');
    expect(can(limited, 'document.read', decision)).toBe('allowed');
    expect(can(limited, 'document.draft', { ...decision, typeCode: 'CONG_VAN' })).toBe('allowed');
    expect(can({ ...actor, behalfOf }, 'document.draft', decision)).toBe('allowed');
  });
});

describe('giving a delegation', () => {
  it('holds its terms, and begins not before now', () => {
    expect(giveDelegation(order(), now)).toEqual(order().wanted);
    const early = { ...order().wanted, startsAt: after(-DAY) };
    expect(giveDelegation(order({ wanted: early }), now)).toEqual(order().wanted);
  });

  it('includes the reading that an act needs, as far as the giver has it', () => {
    const given = (permissions: string[], held: Role) =>
      (
        refusalOf(
          order({ giver: party('chairman', [held]), wanted: { ...order().wanted, permissions } }),
        ) as DelegationTerms
      ).permissions;
    expect(given(['document.review'], 'officer')).toEqual(['document.review', 'document.read']);
    expect(given(['handling.act', 'arrival.read'], 'officer')).toEqual(['handling.act', 'arrival.read']);
    expect(given(['document.plan'], 'agency_admin')).toEqual(['document.plan']);
    expect(given(['search.use'], 'officer')).toEqual(['search.use']);
  });

  it('never leaves an act without its reading, whatever is handed on', () => {
    fc.assert(
      fc.property(roles, fc.array(fc.nat()), (held, picks) => {
        const own = delegablePermissions(permissionsOf(held));
        const permissions = picks.flatMap((at) => own[at % own.length] ?? []);
        const wanted = { ...order().wanted, permissions };
        const terms = refusalOf(order({ giver: party('chairman', held), wanted })) as DelegationTerms;
        for (const reading of terms.permissions.map(readingFor))
          if (reading && own.includes(reading)) expect(terms.permissions).toContain(reading);
      }),
    );
  });

  it('refuses everybody who acts for somebody else, whatever they want', () => {
    fc.assert(
      fc.property(roles, fc.constantFrom('deputy', 'chairman'), (held, personId) => {
        const actor = actorOf(personId, { behalfOf, permissions: permissionsOf(held) });
        expect(refusalOf(order({ actor }))).toBe('identity.delegation_chained');
      }),
    );
  });

  it('never makes terms wider than the giver or longer than the law', () => {
    fc.assert(
      fc.property(anywhere, roles, time, (permissions, held, { startsAt, endsAt }) => {
        const wanted = { ...order().wanted, permissions, startsAt, endsAt };
        const given = refusalOf(order({ giver: party('chairman', held), wanted }));
        if (typeof given === 'string') return;
        const terms = given as typeof wanted;
        for (const one of terms.permissions) expect(permissionsOf(held)).toContain(one);
        expect(terms.startsAt >= now && terms.endsAt > terms.startsAt).toBe(true);
      }),
    );
  });

  it.each<[string, Partial<DelegationOrder>]>([
    ['identity.not_allowed', { actor: actorOf('stranger') }],
    ['identity.delegation_to_oneself', { receiver: party('chairman', ['officer']) }],
    [
      'identity.delegation_to_oneself',
      { actor: actorOf('admin', { permissions: ['people.manage'] }), receiver: party('admin') },
    ],
    ['identity.delegation_too_wide', { wanted: { ...order().wanted, permissions: ['document.issue'] } }],
    [
      'identity.delegation_too_wide',
      {
        giver: party('chairman', ['agency_admin']),
        wanted: { ...order().wanted, permissions: ['people.manage'] },
      },
    ],
    ['identity.delegation_without_time', { wanted: { ...order().wanted, endsAt: now } }],
    [
      'identity.delegation_too_long',
      { wanted: { ...order().wanted, endsAt: after((LONGEST_DELEGATION_DAYS + 1) * DAY) } },
    ],
  ])('answers %s', (code, said) => {
    expect(refusalOf(order(said))).toBe(code);
  });

  it('lets the administration give in the name of somebody who cannot', () => {
    const actor = actorOf('admin', { permissions: ['people.manage'] });
    expect(refusalOf(order({ actor }))).toEqual(order().wanted);
  });
});

describe('ending a delegation', () => {
  const refusal = (actor: Actor, state: Parameters<typeof revokeDelegation>[2]): string | undefined => {
    try {
      revokeDelegation(actor, 'chairman', state);
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('is for the giver and the administration, once, and never for whoever acts under one', () => {
    expect(refusal(actorOf('chairman'), 'active')).toBeUndefined();
    expect(refusal(actorOf('chairman'), 'planned')).toBeUndefined();
    expect(refusal(actorOf('admin', { permissions: ['people.manage'] }), 'active')).toBeUndefined();
    expect(refusal(actorOf('deputy'), 'active')).toBe('identity.not_allowed');
    expect(refusal(actorOf('chairman', { behalfOf }), 'active')).toBe('identity.delegation_chained');
    expect(refusal(actorOf('chairman'), 'ended')).toBe('identity.delegation_over');
    expect(refusal(actorOf('chairman'), 'revoked')).toBe('identity.delegation_over');
  });
});
