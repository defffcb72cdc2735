import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import {
  explainBook,
  isInForce,
  registerErrors,
  type BookLine,
  type registerEndpoints,
  type SpecialNumberView,
} from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { FROM_SPECIALS, SPECIAL_COLUMNS, toSpecialView, type SpecialRecord } from '../numbers/special-number.view';
import { SeriesQueries } from '../series/series.queries';
import { toBookRow, toSealView, type BookRecord, type SealRecord } from './book.view';

type Report = AnswerOf<typeof registerEndpoints.report>;

const BOOKS = `
  SELECT c.series, c.year, c.last, s.sealed_at, b.name AS body_name,
         count(*) FILTER (WHERE l.kind IN ('document', 'arrival', 'stub', 'copy'))::integer AS documents,
         count(*) FILTER (WHERE l.kind = 'reserved')::integer AS reserved,
         count(*) FILTER (WHERE l.kind = 'inserted')::integer AS inserted,
         count(*) FILTER (WHERE l.kind = 'void')::integer AS voided,
         c.last - count(DISTINCT l.number) FILTER (WHERE l.suffix = '')::integer AS unexplained
    FROM register_counters c
    LEFT JOIN register_lines l ON l.agency_id = c.agency_id AND l.series = c.series AND l.year = c.year
    LEFT JOIN book_seals s ON s.agency_id = c.agency_id AND s.series = c.series AND s.year = c.year
    LEFT JOIN LATERAL (SELECT n.name FROM number_series n WHERE n.agency_id = c.agency_id AND n.kind = 'body' AND n.series = c.series
                        ORDER BY n.recorded_at DESC LIMIT 1) b ON true
   WHERE c.agency_id = $1 AND c.year = $2 AND ($3::text IS NULL OR c.series = $3)
   GROUP BY c.series, c.year, c.last, s.sealed_at, b.name ORDER BY c.series`;

const SEAL = `
  SELECT s.last, s.lines, encode(s.digest, 'hex') AS digest, s.sealed_by, s.sealed_at,
         NOT EXISTS (SELECT FROM book_seal_faults f WHERE f.agency_id = s.agency_id AND f.series = s.series AND f.year = s.year) AS intact
    FROM book_seals s WHERE s.agency_id = $1 AND s.series = $2 AND s.year = $3`;

/** Read side of books: how the numbers of each are accounted for, always of the acting agency. */
@Injectable()
export class BookQueries {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesQueries,
  ) {}

  /** The books of a year and the decisions they follow; this year without one named. */
  numbering(actor: Actor, asked: number | undefined): Promise<AnswerOf<typeof registerEndpoints.numbering>> {
    return this.database.transaction(actor, async () => {
      const today = await this.series.today();
      const thisYear = Number(today.slice(0, 4));
      const year = asked ?? thisYear;
      const years = await this.database.query<{ year: number }>(
        'SELECT DISTINCT year FROM register_counters WHERE agency_id = $1',
        [actor.agencyId],
      );
      const known = new Set([thisYear + 1, thisYear, year, ...years.map((row) => row.year)]);
      const bodies = await this.series.bodies(actor, year);
      const scheme = await this.series.scheme(actor, year);
      const books = await this.database.query<BookRecord>(BOOKS, [actor.agencyId, year, null]);
      const inForce = { scheme, bodySymbols: bodies.map(({ symbol }) => symbol) };
      return {
        year,
        today,
        years: [...known].sort((a, b) => b - a),
        scheme,
        schemeNextYear: await this.series.scheme(actor, thisYear + 1),
        books: books.map((book) => toBookRow(book, year === thisYear && isInForce(book.series, inForce))),
        bodies,
        decisions: await this.series.decisions(actor),
      };
    });
  }

  /** The account of one book; throws `register.book_not_found` when no number of it was ever granted. */
  report(actor: Actor, series: string, year: number): Promise<Report> {
    return this.database.transaction(actor, async () => {
      const of = [actor.agencyId, series, year];
      const [book] = await this.database.query<BookRecord>(BOOKS, [actor.agencyId, year, series]);
      if (!book) throw registerErrors.book_not_found();
      const [seal] = await this.database.query<SealRecord>(SEAL, of);
      const { missing, doubled, beyond } = await this.account(actor, series, year, book.last);
      const specials = await this.specials('n.series = $2 AND n.year = $3', of);
      const current = year === Number((await this.series.today()).slice(0, 4));
      return {
        book: toBookRow(book, current && seal === undefined),
        specials,
        ...{ missing: [...missing], doubled: [...doubled], beyond: [...beyond] },
        seal: seal ? toSealView(seal) : null,
      };
    });
  }

  /** How every number of a book is accounted for; needs a running transaction. */
  async account(actor: Actor, series: string, year: number, last: number) {
    const lines = await this.database.query<BookLine>(
      'SELECT number, suffix, kind FROM register_lines WHERE agency_id = $1 AND series = $2 AND year = $3',
      [actor.agencyId, series, year],
    );
    return explainBook(last, lines);
  }

  /** What an issue may choose from: open numbers that were taken before, and the bodies of this year. */
  choices(actor: Actor): Promise<AnswerOf<typeof registerEndpoints.choices>> {
    return this.database.transaction(actor, async () => {
      const open = `n.kind <> 'void' AND n.document_id IS NULL AND n.voided_at IS NULL`;
      const year = Number((await this.series.today()).slice(0, 4));
      return {
        specials: await this.specials(open, [actor.agencyId]),
        bodies: await this.series.bodies(actor, year),
      };
    });
  }

  private async specials(condition: string, parameters: readonly unknown[]): Promise<SpecialNumberView[]> {
    const rows = await this.database.query<SpecialRecord>(
      `SELECT ${SPECIAL_COLUMNS} ${FROM_SPECIALS} WHERE n.agency_id = $1 AND ${condition}
        ORDER BY n.series, n.year, n.number, n.suffix LIMIT 2000`,
      parameters,
    );
    return rows.map(toSpecialView);
  }
}
