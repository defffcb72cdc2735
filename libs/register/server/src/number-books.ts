import { Database } from '@lienthong/platform/database';
import { vietnamDay } from '@lienthong/platform/kernel';
import { registerErrors, type Series } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';

/** Numbers granted in one act, and the instant of the act: its day and year in Vietnam are those of the numbers. */
export interface Granted {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  readonly at: Date;
  readonly day: string;
}

interface GrantedRow {
  readonly last: number;
  readonly year: number;
  readonly at: Date;
  readonly refused: string | null;
}

/**
 * Number books of the acting agency: every series runs 1, 2, 3 … within a year (Decree 30/2020 art. 15, 22), without a
 * gap and without a double, because the counter and what carries the number are committed together or not at all.
 */
@Injectable()
export class NumberBooks {
  constructor(private readonly database: Database) {}

  /**
   * Grants the next `count` numbers inside the running transaction, of the year that the database's clock shows in
   * Vietnam. Everybody else who numbers in this series waits until it ends, so it MUST be followed by nothing slow; a
   * rollback takes the numbers back. Throws `register.book_sealed`.
   */
  async grant(series: Series, count = 1): Promise<Granted> {
    const [row] = await this.database.query<GrantedRow>('SELECT * FROM grant_numbers($1, NULL, $2)', [series, count]);
    if (!row || row.refused !== null) throw registerErrors.book_sealed({ series, year: row?.year ?? null });
    const { last, year, at } = row;
    return { first: last - count + 1, last, year, at, day: vietnamDay(at) };
  }

  /** The number that would be granted now; somebody else may be faster. */
  async peek(series: Series, year: number): Promise<number> {
    const [counter] = await this.database.query<{ last: number }>(
      'SELECT last FROM register_counters WHERE agency_id = app_agency() AND series = $1 AND year = $2',
      [series, year],
    );
    return (counter?.last ?? 0) + 1;
  }
}
