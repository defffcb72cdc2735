import { BOOKS, type BookKind } from './book';
import { bookErrors } from './book.errors';

/** Which part of a book: a year, within it days, numbers, or one series. Days are `YYYY-MM-DD`. */
export interface BookSelection {
  readonly year: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly fromNumber?: number | undefined;
  readonly toNumber?: number | undefined;
  readonly series?: string | undefined;
}

/** Refuses a part that no book has: reversed days or numbers, days of another year, numbers where none are given. */
export function checkSelection(kind: BookKind, selection: BookSelection): void {
  const { year, from, to, fromNumber, toNumber } = selection;
  if (from !== undefined && to !== undefined && from > to) throw bookErrors.period_reversed({ from, to });
  for (const day of [from, to])
    if (day !== undefined && Number(day.slice(0, 4)) !== year) throw bookErrors.period_outside_year({ day, year });
  if (fromNumber !== undefined && toNumber !== undefined && fromNumber > toNumber)
    throw bookErrors.numbers_reversed({ from: fromNumber, to: toNumber });
  const wantsNumbers = fromNumber !== undefined || toNumber !== undefined;
  if (wantsNumbers && !BOOKS[kind].numbered) throw bookErrors.no_numbers({ book: kind });
}
