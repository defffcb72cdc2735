import type { Actor, DelegationTerms } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { DelegationEntity } from './delegation.entity';

/** A new delegation's row; the agency is the actor's. */
export interface NewDelegation extends DelegationTerms {
  readonly id: string;
  readonly fromPostId: string;
  readonly toPostId: string;
}

/** Writes delegations of the acting agency. */
@Injectable()
export class DelegationRepository {
  constructor(private readonly database: Database) {}

  /** Stores a delegation. */
  async insert(actor: Actor, delegation: NewDelegation): Promise<void> {
    const { permissions, typeCodes, ...terms } = delegation;
    await this.database.manager.insert(DelegationEntity, {
      ...terms,
      permissions: [...permissions],
      typeCodes: typeCodes && [...typeCodes],
      agencyId: actor.agencyId,
      givenBy: actor.personId,
    });
  }

  /** Locks a delegation against being ended twice; `undefined` when this tenant sees none. */
  async lock(id: string): Promise<DelegationEntity | undefined> {
    return (
      (await this.database.manager.findOne(DelegationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })) ??
      undefined
    );
  }

  /** Ends a delegation this instant, by the database's clock: it is the one that decides who acts. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const revokedAt = (): string => 'clock_timestamp()';
    await this.database.manager.update(
      DelegationEntity,
      { id, agencyId: actor.agencyId },
      { revokedAt, revokedBy: actor.personId },
    );
  }

  /** Remembers that the giver has looked at everything done so far. */
  async markSeen(actor: Actor, id: string): Promise<void> {
    const seenAt = (): string => 'clock_timestamp()';
    await this.database.manager.update(DelegationEntity, { id, agencyId: actor.agencyId }, { seenAt });
  }
}
