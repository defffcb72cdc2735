import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { registerErrors, type AdvisoryBody, type Numbering, type SpecialNumber } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { SeriesQueries } from './series.queries';

/** What somebody chose about the number of a document: the body that issues it, a number that was taken before. */
export interface NumberChoice {
  readonly bodyId?: string | undefined;
  readonly specialId?: string | undefined;
}

const BODY = `
  SELECT id, name, symbol FROM number_series
   WHERE agency_id = $1 AND id = $2 AND kind = 'body' AND from_year <= $3 AND (until_year IS NULL OR until_year >= $3)`;

const SPECIAL = `
  SELECT id, agency_id AS "agencyId", kind, series, year, number, suffix, dated_on::text AS "datedOn", reason,
         document_id AS "documentId", voided_at AS "voidedAt"
    FROM special_numbers WHERE agency_id = $1 AND id = $2`;

/** Under which rules documents of the acting agency are numbered in a year, as its head decided. */
@Injectable()
export class Numberings {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesQueries,
  ) {}

  /** The rules for one document in a year; a number taken before brings its own year. Throws when a choice is not there. */
  async of(actor: Actor, year: number, { bodyId, specialId }: NumberChoice): Promise<Numbering> {
    await this.series.holdDecisions();
    const special = specialId === undefined ? null : await this.special(actor, specialId);
    const inYear = special?.year ?? year;
    const scheme = await this.series.scheme(actor, inYear);
    return { scheme, special, body: bodyId === undefined ? null : await this.body(actor, bodyId, inYear) };
  }

  private async body(actor: Actor, id: string, year: number): Promise<AdvisoryBody> {
    const [body] = await this.database.query<AdvisoryBody>(BODY, [actor.agencyId, id, year]);
    if (!body) throw registerErrors.body_not_found();
    return body;
  }

  private async special(actor: Actor, id: string): Promise<SpecialNumber> {
    const [special] = await this.database.query<SpecialNumber>(SPECIAL, [actor.agencyId, id]);
    if (!special) throw registerErrors.special_not_found();
    return special;
  }
}
