import {
  delegationState,
  type delegatedActSchema,
  type DelegationTerms,
  type DelegationView,
} from '@lienthong/identity/model';
import type { ActLine } from '@lienthong/platform/journal';
import type * as z from 'zod';

/** One act done in somebody's name, on the wire. */
export type DelegatedActView = z.output<typeof delegatedActSchema>;

/** A delegation as the queries give it. */
export interface DelegationRow extends DelegationTerms {
  readonly id: string;
  readonly from: DelegationView['from'];
  readonly to: DelegationView['to'];
  readonly revokedAt: Date | null;
  readonly acts: number;
  readonly unseenActs: number;
  readonly now: Date;
}

/** A delegation as it stands at the instant it was read. */
export function toDelegationView({ now, ...row }: DelegationRow): DelegationView {
  return {
    ...row,
    permissions: [...row.permissions],
    typeCodes: row.typeCodes && [...row.typeCodes],
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    state: delegationState(row, now),
  };
}

/** One line of the journal as the returning person reads it. */
export function toActView({ behalfOf: _behalfOf, agencyName: _agencyName, ...line }: ActLine): DelegatedActView {
  return line;
}
