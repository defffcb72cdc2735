import { AgencyDirectory } from '@lienthong/agency/server';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { systemClock, toCursor, vietnamDay } from '@lienthong/platform/kernel';
import {
  checkMandate,
  holdsOn,
  regimeOf,
  signingErrors,
  STANDINGS,
  type AgencyRegime,
  type GivenTerm,
  type MandateView,
  type SignedKind,
  type SignerView,
  type signingEndpoints,
} from '@lienthong/signing/model';
import { Injectable } from '@nestjs/common';
import { mandateCondition } from './mandate.condition';
import { blockOf, toGivenTerm, toHeldMandate, toMandateView, type HeldMandate, type HeldRecord } from './mandate.view';

type ListQuery = InputOf<typeof signingEndpoints.mandates>['query'];

const GRANTED_AT = 'm.granted_at';

const HELD = `
  SELECT m.id, m.agency_id, m.post_id, m.standing, m.lines, m.document_classes, m.type_codes, m.fields, m.from_on::text,
         m.until_on::text, m.basis, m.revoked_on::text, m.revoke_reason, m.granted_at, ${microsecondsOf(GRANTED_AT)} AS place,
         p.title AS post_title, p.ended_on::text AS post_ended_on, p.heads_unit, p.person_name, to_jsonb(o) AS origin,
         jsonb_build_object('personName', g.person_name, 'postTitle', g.title) AS granted_by
    FROM signing_mandates m JOIN posts p ON p.id = m.post_id JOIN posts g ON g.id = m.granted_by_post_id
    LEFT JOIN signing_mandates o ON o.agency_id = m.agency_id AND o.id = m.passed_on_from
   WHERE m.agency_id = $1`;

const KEY: readonly KeyColumn[] = [
  { sql: GRANTED_AT, kind: 'instant' },
  { sql: 'm.id', kind: 'uuid' },
];

/** Reads the mandates to sign of the acting agency; joins a running transaction. */
@Injectable()
export class SigningMandates {
  constructor(
    private readonly database: Database,
    private readonly directory: AgencyDirectory,
  ) {}

  /** One page of the mandates that fit, last given first. */
  list(actor: Actor, { limit, after, ...filter }: ListQuery): Promise<AnswerOf<typeof signingEndpoints.mandates>> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, limit + 1];
      const fitting = mandateCondition(filter, today(), parameters);
      const beyond = afterRow(KEY, '<', after, parameters);
      const rows = await this.database.query<HeldRecord & { place: number }>(
        `${HELD} ${fitting} ${beyond} ORDER BY ${GRANTED_AT} DESC, m.id DESC LIMIT $2`,
        parameters,
      );
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      const items = page.map((row) => toMandateView(row, today()));
      return { items, next: last ? toCursor([last.place, last.id]) : null };
    });
  }

  /** One mandate as it is shown; throws `signing.mandate_not_found`. */
  one(actor: Actor, id: string): Promise<MandateView> {
    return this.database.transaction(actor, async () => {
      const [record] = await this.database.query<HeldRecord>(`${HELD} AND m.id = $2`, [actor.agencyId, id]);
      if (!record) throw signingErrors.mandate_not_found();
      return toMandateView(record, today());
    });
  }

  /** Locks one mandate until commit; throws `signing.mandate_not_found`. */
  async lock(actor: Actor, id: string): Promise<HeldMandate> {
    const [record] = await this.database.query<HeldRecord>(`${HELD} AND m.id = $2 FOR UPDATE OF m`, [
      actor.agencyId,
      id,
    ]);
    if (!record) throw signingErrors.mandate_not_found();
    return toHeldMandate(record);
  }

  /** The mandates a post holds on a day (`YYYY-MM-DD`), oldest first: valid ones of its own agency only. */
  of(actor: Actor, postId: string, day: string): Promise<HeldMandate[]> {
    return this.database.transaction(actor, async () => {
      const held = await this.read(actor, 'AND m.post_id = $2', postId);
      return held.filter((mandate) => holdsOn(mandate, day));
    });
  }

  /** Every mandate a post ever held, to say why none carries a signature. */
  everOf(actor: Actor, postId: string): Promise<HeldMandate[]> {
    return this.database.transaction(actor, () => this.read(actor, 'AND m.post_id = $2', postId));
  }

  /**
   * Every mandate under which somebody stands or stood as head of the acting agency; whoever else is to give one waits
   * until the running transaction ends.
   */
  async lockHeads(actor: Actor): Promise<GivenTerm[]> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`head of ${actor.agencyId}`]);
    return (await this.read(actor, 'AND m.standing = $2', 'head')).map(toGivenTerm);
  }

  /** Who may sign a kind of document today: the highest standing first, each with the lines that would be printed. */
  signers(actor: Actor, kind: SignedKind): Promise<SignerView[]> {
    return this.database.transaction(actor, async () => {
      const on = today();
      const regime = await this.regime(actor);
      const held = await this.read(actor, 'AND m.from_on <= $2 AND coalesce(m.until_on, $2) >= $2', on);
      return held
        .filter((one) => !checkMandate(one, { on, post: one.post, regime, kind, throughDelegation: false }))
        .map(toSignerView)
        .sort((one, other) => STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing));
    });
  }

  /** How the acting agency decides. */
  async regime(actor: Actor): Promise<AgencyRegime> {
    return regimeOf((await this.directory.get(actor.agencyId)).kind);
  }

  private async read(actor: Actor, condition: string, value: string): Promise<HeldMandate[]> {
    const rows = await this.database.query<HeldRecord>(`${HELD} ${condition} ORDER BY m.granted_at, m.id`, [
      actor.agencyId,
      value,
    ]);
    return rows.map(toHeldMandate);
  }
}

const today = (): string => vietnamDay(systemClock.now());

function toSignerView(held: HeldMandate): SignerView {
  return {
    mandateId: held.id,
    postId: held.postId,
    postTitle: held.post.title,
    personName: held.personName,
    standing: held.standing,
    block: blockOf(held),
  };
}
