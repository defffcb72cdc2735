import {
  delegationState,
  giveDelegation,
  type giveDelegationSchema,
  identityErrors,
  permissionsOf,
  revokeDelegation,
  type Actor,
  type DelegationParty,
  type DelegationView,
} from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId, systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { basisOf } from '../people/names';
import type { DelegationEntity } from '../persistence/delegation.entity';
import { DelegationRepository } from '../persistence/delegation.repository';
import { Colleagues } from '../units/colleagues';
import { DelegationQueries } from './delegation.queries';

type Wanted = z.output<typeof giveDelegationSchema>;

/** Hands the work of a post on for a time, and takes it back. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationRepository,
    private readonly queries: DelegationQueries,
    private readonly colleagues: Colleagues,
    private readonly journal: Journal,
  ) {}

  /** Gives a delegation; throws what `giveDelegation` refuses, and `identity.post_not_found`, `identity.post_ended`. */
  give(actor: Actor, { fromPostId, toPostId, startsAt, endsAt, ...wanted }: Wanted): Promise<DelegationView> {
    return this.database.transaction(actor, async () => {
      const [giver, receiver] = [await this.party(actor, fromPostId), await this.party(actor, toPostId)];
      const asked = { ...wanted, basis: basisOf(wanted.basis), startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
      const terms = giveDelegation({ actor, giver, receiver, wanted: asked }, systemClock.now());
      const delegation = { id: newId<'delegation'>(), fromPostId, toPostId, ...terms };
      await this.delegations.insert(actor, delegation);
      const view = await this.queries.one(actor, delegation.id);
      await this.record(actor, 'identity.delegation_given.v1', view, delegation);
      return view;
    });
  }

  /** Ends a delegation at once; the next request of whoever acts under it is refused. Throws `identity.delegation_not_found`, and what `revokeDelegation` refuses. */
  revoke(actor: Actor, id: string): Promise<DelegationView> {
    return this.database.transaction(actor, async () => {
      const stored = await this.lock(actor, id);
      const { from } = await this.queries.one(actor, id);
      revokeDelegation(actor, from.personId, delegationState(stored, systemClock.now()));
      await this.delegations.revoke(actor, id);
      const view = await this.queries.one(actor, id);
      await this.record(actor, 'identity.delegation_revoked.v1', view, { revokedAt: view.revokedAt });
      return view;
    });
  }

  /** The giver has looked at what was done; throws `identity.delegation_not_found`, or `identity.not_allowed` to anybody else. */
  seen(actor: Actor, id: string): Promise<DelegationView> {
    return this.database.transaction(actor, async () => {
      await this.lock(actor, id);
      const { from, acts } = await this.queries.one(actor, id);
      if (actor.behalfOf || from.personId !== actor.personId) throw identityErrors.not_allowed();
      await this.delegations.markSeen(actor, id);
      const subject = { type: 'delegation', id };
      await this.journal.record(actor, { action: 'identity.delegated_acts_seen.v1', subject, data: { acts } });
      return this.queries.one(actor, id);
    });
  }

  private async party(actor: Actor, postId: string): Promise<DelegationParty> {
    const { personId, roles } = await this.colleagues.active(actor, postId);
    return { postId, personId, permissions: permissionsOf(roles) };
  }

  private async lock(actor: Actor, id: string): Promise<DelegationEntity> {
    const stored = await this.delegations.lock(id);
    if (!stored || stored.agencyId !== actor.agencyId) throw identityErrors.delegation_not_found();
    return stored;
  }

  private record(actor: Actor, action: string, { id, from, to, basis }: DelegationView, after: object): Promise<void> {
    const data = { from: from.personName, to: to.personName, basis };
    return this.journal.record(actor, { action, subject: { type: 'delegation', id }, after, data });
  }
}
