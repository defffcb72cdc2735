import type { BookSelection } from './book-selection';

/** What a part of a book spans: how many rows, which days (`YYYY-MM-DD`) and which numbers. */
export interface BookSpan {
  readonly count: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly firstNumber: string | null;
  readonly lastNumber: string | null;
}

const dayOf = (day: string | null): string => (day === null ? '…' : day.split('-').reverse().join('/'));

/**
 * The lines of a cover (Decree 30/2020 App. IV-I.1): year, from day to day, from number to number, volume. What was
 * chosen stands there; what was not is taken from the first and the last row.
 */
export function coverLines(selection: BookSelection, span: BookSpan, volume: number, seriesName = ''): string[] {
  const from = dayOf(selection.from ?? span.firstDay);
  const to = dayOf(selection.to ?? span.lastDay);
  const numbers = span.firstNumber === null ? [] : [`Từ số ${span.firstNumber} đến số ${span.lastNumber ?? '…'}`];
  return [
    ...(seriesName === '' ? [] : [seriesName]),
    `Năm: ${selection.year}`,
    `Từ ngày ${from} đến ngày ${to}`,
    ...numbers,
    `Quyển số: ${String(volume).padStart(2, '0')}`,
  ];
}

/** The period of a report in one line. */
export function periodLine(selection: BookSelection): string {
  if (selection.from === undefined && selection.to === undefined) return `Năm ${selection.year}`;
  const from = selection.from ?? `${selection.year}-01-01`;
  const to = selection.to ?? `${selection.year}-12-31`;
  return `Từ ngày ${dayOf(from)} đến ngày ${dayOf(to)}`;
}
