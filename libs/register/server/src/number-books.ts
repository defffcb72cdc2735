import type { AgencyId } from '@lienthong/agency/model';
import { Database } from '@lienthong/platform/database';
import { registerErrors, type Series } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';

const NEXT = `
  INSERT INTO register_counters AS c (agency_id, series, year, last) VALUES ($1, $2, $3, 1)
  ON CONFLICT (agency_id, series, year) DO UPDATE SET last = c.last + 1 RETURNING c.last`;

/**
 * Number books of the acting agency: every series runs 1, 2, 3 … within a year (Decree 30/2020 art. 15, 22), without a
 * gap and without a double, because the counter and what carries the number are committed together or not at all.
 */
@Injectable()
export class NumberBooks {
  constructor(private readonly database: Database) {}

  /**
   * Grants the next number inside the running transaction. Everybody else who numbers in this book waits until it ends,
   * so it MUST be followed by nothing slow; a rollback takes the number back.
   */
  async next(agencyId: AgencyId, series: Series, year: number): Promise<number> {
    const [counter] = await this.database.query<{ last: number }>(NEXT, [agencyId, series, year]);
    if (!counter) throw registerErrors.number_taken({ series, year }); // the statement always answers one row
    return counter.last;
  }

  /** The number that would be granted now; somebody else may be faster. */
  async peek(agencyId: AgencyId, series: Series, year: number): Promise<number> {
    const [counter] = await this.database.query<{ last: number }>(
      'SELECT last FROM register_counters WHERE agency_id = $1 AND series = $2 AND year = $3',
      [agencyId, series, year],
    );
    return (counter?.last ?? 0) + 1;
  }
}
