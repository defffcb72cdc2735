import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import type { InsertionPlace, LineKind } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';

/** What holds a number now. */
export interface Holder {
  readonly id: string;
  readonly kind: LineKind;
}

const AROUND = `
  WITH dated AS (
    SELECT number, number_suffix AS suffix, issued_on AS day FROM documents WHERE agency_id = $1 AND series = $2 AND year = $3
    UNION ALL
    SELECT number, suffix, dated_on FROM special_numbers WHERE agency_id = $1 AND series = $2 AND year = $3 AND document_id IS NULL)
  SELECT max(day) FILTER (WHERE number <= $4)::text AS not_before, min(day) FILTER (WHERE number > $4)::text AS not_after,
         coalesce(array_agg(suffix) FILTER (WHERE number = $4 AND suffix <> ''), '{}') AS suffixes
    FROM dated`;

/** What stands in a book around a number; every call needs a running transaction that holds the lock of the series. */
@Injectable()
export class NumberPlaces {
  constructor(private readonly database: Database) {}

  /** The last number that was granted in a book; 0 when none was. */
  async last(actor: Actor, series: string, year: number): Promise<number> {
    const [counter] = await this.database.query<{ last: number }>(
      'SELECT last FROM register_counters WHERE agency_id = $1 AND series = $2 AND year = $3',
      [actor.agencyId, series, year],
    );
    return counter?.last ?? 0;
  }

  /** The line that holds a number, `null` when none does. */
  async holder(actor: Actor, series: string, year: number, written: { number: number; suffix: string }) {
    const [line] = await this.database.query<Holder>(
      `SELECT id, kind FROM register_lines
        WHERE agency_id = $1 AND series = $2 AND year = $3 AND number = $4 AND suffix = $5`,
      [actor.agencyId, series, year, written.number, written.suffix],
    );
    return line ?? null;
  }

  /** Where a number is to be inserted: the dates and letters around it. */
  async around(
    actor: Actor,
    series: string,
    year: number,
    number: number,
  ): Promise<Pick<InsertionPlace, 'notBefore' | 'notAfter' | 'suffixes'>> {
    const [row] = await this.database.query<{
      not_before: string | null;
      not_after: string | null;
      suffixes: string[];
    }>(AROUND, [actor.agencyId, series, year, number]);
    return { notBefore: row?.not_before ?? null, notAfter: row?.not_after ?? null, suffixes: row?.suffixes ?? [] };
  }
}
