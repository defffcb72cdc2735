import { AgencyDirectory } from '@lienthong/agency/server';
import { bookErrors, BOOKS, checkSelection, coverLines, periodLine, seriesName } from '@lienthong/book/model';
import type { bookEndpoints, BookKind, BookRow, BookSelection } from '@lienthong/book/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { systemClock, toCursor, vietnamDay } from '@lienthong/platform/kernel';
import { kindOfSeries, numbersDocuments } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { sourceOf } from './sources/source-of';
import type { BookAsk, SpanRecord } from './sources/source';

/** What a book's page is asked with. */
export interface BookPageQuery extends BookSelection {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** A cover as the wire has it. */
export type BookCover = AnswerOf<typeof bookEndpoints.cover>;

/** Read side of books: one query behind screen, PDF, XLSX and CSV; always of the acting agency. */
@Injectable()
export class BookQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: AgencyDirectory,
  ) {}

  /** One page of a book in its order. */
  rows(actor: Actor, kind: BookKind, query: BookPageQuery): Promise<{ items: BookRow[]; next: string | null }> {
    const { limit, after, ...selection } = query;
    requireSelection(kind, selection);
    return this.database.transaction(actor, async () => {
      const source = sourceOf(kind, selection);
      const ask = askOf(actor, selection, limit + 1, after);
      const { sql, parameters } = source.page(ask);
      const records = await this.database.query<unknown>(sql, parameters);
      // A report comes whole: what has no cursor has no next page.
      const page = source.cursorOf ? records.slice(0, limit) : records;
      const last = records.length > limit ? page.at(-1) : undefined;
      const items = page.map((record) => source.toRow(record as never, ask));
      return { items, next: last && source.cursorOf ? toCursor(source.cursorOf(last as never)) : null };
    });
  }

  /** What a part of a book spans, with the lines of its cover. */
  cover(actor: Actor, kind: BookKind, selection: BookSelection, volume = 1): Promise<BookCover> {
    requireSelection(kind, selection);
    return this.database.transaction(actor, async () => {
      const { sql, parameters } = sourceOf(kind, selection).span(askOf(actor, selection, 1));
      const [span] = await this.database.query<SpanRecord>(sql, parameters);
      const { agencyName, superiorName } = await this.names(actor, selection);
      const series = kind === 'outgoing' || kind === 'outgoing_report' ? await this.series(actor, selection.year) : [];
      const chosen = series.find((one) => one.series === selection.series)?.name ?? '';
      const lines =
        BOOKS[kind].form === 'report' ? [periodLine(selection)] : coverLines(selection, toSpan(span), volume, chosen);
      return { title: BOOKS[kind].title, agencyName, superiorName, lines, count: span?.count ?? 0, series };
    });
  }

  /** The agency and its superior, under the names they bore at the end of the period. */
  private async names(actor: Actor, selection: BookSelection): Promise<{ agencyName: string; superiorName: string }> {
    const today = vietnamDay(systemClock.now());
    const end = selection.to ?? `${selection.year}-12-31`;
    const agencies = await this.directory.on(end < today ? end : today);
    const agency = agencies.get(actor.agencyId) ?? (await this.directory.get(actor.agencyId));
    const superior = agency.parentId === null ? undefined : agencies.get(agency.parentId);
    return { agencyName: agency.name, superiorName: superior?.name ?? '' };
  }

  private async series(actor: Actor, year: number): Promise<BookCover['series']> {
    const rows = await this.database.query<{ series: string }>(
      'SELECT series FROM register_counters WHERE agency_id = $1 AND year = $2',
      [actor.agencyId, year],
    );
    const bodies = await this.database.query<{ series: string; name: string }>(
      `SELECT series, name FROM number_series WHERE agency_id = $1 AND kind = 'body'`,
      [actor.agencyId],
    );
    const names = new Map(bodies.map(({ series, name }) => [series, name]));
    return rows
      .filter(({ series }) => numbersDocuments(series))
      .map(({ series }) => ({ series, name: seriesName(series, names) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }
}

function requireSelection(kind: BookKind, selection: BookSelection): void {
  checkSelection(kind, selection);
  const { series } = selection;
  if (series === undefined) return;
  const outgoing = kind === 'outgoing' || kind === 'outgoing_report';
  if (!outgoing || kindOfSeries(series) === undefined || !numbersDocuments(series))
    throw bookErrors.series_unknown({ series });
}

function askOf(actor: Actor, selection: BookSelection, limit: number, after?: string): BookAsk {
  return { agencyId: actor.agencyId, selection, limit, after, today: vietnamDay(systemClock.now()) };
}

const numbered = (number: number | null): string | null =>
  number === null ? null : number < 10 ? `0${number}` : String(number);

function toSpan(span: SpanRecord | undefined) {
  return {
    count: span?.count ?? 0,
    firstDay: span?.first_day ?? null,
    lastDay: span?.last_day ?? null,
    firstNumber: numbered(span?.first_number ?? null),
    lastNumber: numbered(span?.last_number ?? null),
  };
}
