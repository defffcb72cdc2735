import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import type { AdvisoryBodyView, NumberingScheme } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { toBodyView, toDecisionView, type DecisionView, type SeriesRecord } from './series.view';

const COLUMNS = `id, kind, series, name, symbol, from_year, until_year, decided_by, decided_on::text AS decided_on, basis,
  recorded_by, recorded_at`;

/** What the head of the acting agency decided about its series; every call needs a running transaction. */
@Injectable()
export class SeriesQueries {
  constructor(private readonly database: Database) {}

  /** The day that counts now for registers: that of the database's clock in Vietnam. */
  async today(): Promise<string> {
    const [now] = await this.database.query<{ day: string }>('SELECT office_day(office_now())::text AS day');
    return now?.day ?? '';
  }

  /**
   * Keeps the head's decisions as they are until commit: whoever numbers by them calls this before reading them, and a
   * new decision waits. Otherwise the first number of a year and a change of the scheme could miss each other, and
   * 01/QĐ-UBND exist twice.
   */
  async holdDecisions(): Promise<void> {
    await this.database.query(
      `SELECT pg_advisory_xact_lock_shared(hashtextextended(app_agency()::text || '/decisions', 0))`,
    );
  }

  /** How administrative documents are numbered in a year: per type until the head decides otherwise (art. 15.1.c). */
  async scheme(actor: Actor, year: number): Promise<NumberingScheme> {
    const [decided] = await this.database.query<{ series: string }>(
      `SELECT series FROM number_series WHERE agency_id = $1 AND kind = 'administrative' AND from_year <= $2
        ORDER BY from_year DESC, recorded_at DESC, id DESC LIMIT 1`,
      [actor.agencyId, year],
    );
    return decided?.series === 'administrative' ? 'common' : 'per_type';
  }

  /** Every decision on administrative numbering, latest first. */
  async decisions(actor: Actor): Promise<DecisionView[]> {
    const rows = await this.database.query<SeriesRecord>(
      `SELECT ${COLUMNS} FROM number_series WHERE agency_id = $1 AND kind = 'administrative'
        ORDER BY from_year DESC, recorded_at DESC, id DESC`,
      [actor.agencyId],
    );
    return rows.map(toDecisionView);
  }

  /** The bodies with a series in a year, by symbol. */
  async bodies(actor: Actor, year: number): Promise<AdvisoryBodyView[]> {
    const rows = await this.database.query<SeriesRecord>(
      `SELECT ${COLUMNS} FROM number_series WHERE agency_id = $1 AND kind = 'body'
          AND from_year <= $2 AND (until_year IS NULL OR until_year >= $2) ORDER BY symbol, recorded_at`,
      [actor.agencyId, year],
    );
    return rows.map(toBodyView);
  }

  /** Whether an administrative number was granted in a year. */
  async administrativeUsed(actor: Actor, year: number): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM register_counters WHERE agency_id = $1 AND year = $2
          AND (series = 'administrative' OR series LIKE 'administrative:%') LIMIT 1`,
      [actor.agencyId, year],
    );
    return rows.length > 0;
  }
}
