import type { AnswerOf } from '@lienthong/platform/contract';
import type { BookRow, registerEndpoints } from '@lienthong/register/model';

/** A row of the books of a year. */
export interface BookRecord {
  readonly series: string;
  readonly year: number;
  readonly body_name: string | null;
  readonly last: number;
  readonly documents: number;
  readonly reserved: number;
  readonly inserted: number;
  readonly voided: number;
  readonly unexplained: number;
  readonly sealed_at: Date | null;
}

/** The row of a seal, checked against the lines of its book. */
export interface SealRecord {
  readonly last: number;
  readonly lines: number;
  readonly digest: string;
  readonly sealed_by: string;
  readonly sealed_at: Date;
  readonly intact: boolean;
}

/** What the wire says of a book. */
export function toBookRow({ body_name, sealed_at, ...row }: BookRecord, running: boolean): BookRow {
  return { ...row, bodyName: body_name, running, sealedAt: sealed_at?.toISOString() ?? null };
}

/** What the wire says of a seal. */
export function toSealView(row: SealRecord): NonNullable<AnswerOf<typeof registerEndpoints.report>['seal']> {
  const { last, lines, digest, intact } = row;
  return { last, lines, digest, intact, sealedBy: row.sealed_by, sealedAt: row.sealed_at.toISOString() };
}
