import type { BookRow, BookSelection } from '@lienthong/book/model';

/** A statement with its values. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Which rows are asked for: a part of a book of one agency, behind a cursor. */
export interface BookAsk {
  readonly agencyId: string;
  readonly selection: BookSelection;
  readonly after?: string | undefined;
  readonly limit: number;
  /** The day in Vietnam on which it is asked: decides what is late. */
  readonly today: string;
}

/** What a part of a book spans, as SQL gives it. */
export interface SpanRecord {
  readonly count: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly first_number: number | null;
  readonly last_number: number | null;
}

/**
 * Where the rows of one book come from. Screen, PDF, XLSX and CSV all read `page`; `span` counts the very rows that
 * `page` gives. A source without `cursorOf` gives all its rows at once.
 */
export interface BookSource<R = never> {
  page(ask: BookAsk): Statement;
  span(ask: BookAsk): Statement;
  toRow(record: R, ask: BookAsk): BookRow;
  cursorOf?(record: R): readonly (string | number)[];
}

/** Binds the values of a statement: gives the place of each. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The place of a value in the statement. */
  of(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** The conditions of a selection on a day column and a number column (`null` = the book has none). */
export function selected(bound: Parameters, { selection }: BookAsk, day: string, number: string | null): string {
  const { from, to, fromNumber, toNumber } = selection;
  const parts = [
    from === undefined ? '' : `AND ${day} >= ${bound.of(from)}::date`,
    to === undefined ? '' : `AND ${day} <= ${bound.of(to)}::date`,
    number === null || fromNumber === undefined ? '' : `AND ${number} >= ${bound.of(fromNumber)}`,
    number === null || toNumber === undefined ? '' : `AND ${number} <= ${bound.of(toNumber)}`,
  ];
  return parts.join(' ');
}
