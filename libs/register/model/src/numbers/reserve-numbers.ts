import { registerErrors } from '../register.errors';
import { requireReason } from './require-reason';
import { bodySeries, kindOfSeries, numbersDocuments, type NumberingScheme, type Series } from '../series/series';

/** The most numbers one act may take in advance. */
export const MAX_RESERVED = 50;

/** Which series of outgoing documents an agency runs in a year. */
export interface SeriesInForce {
  readonly scheme: NumberingScheme;
  readonly bodySymbols: readonly string[];
}

/** Whether documents are numbered in the series under these rules. */
export function isInForce(series: string, { scheme, bodySymbols }: SeriesInForce): series is Series {
  if (!numbersDocuments(series)) return false;
  if (kindOfSeries(series) === 'body') return bodySymbols.some((symbol) => bodySeries(symbol) === series);
  if (kindOfSeries(series) === 'legal') return true;
  return (series === 'administrative') === (scheme === 'common');
}

/** Numbers to be taken in advance (lấy số trước). */
export interface Reservation {
  readonly series: string;
  readonly count: number;
  readonly reason: string;
}

/**
 * Checks a reservation: only in a series that numbers documents this year, a few at a time, and with a reason. The
 * numbers bear the day on which they are taken, so that numbers and dates run the same way (Decree 30/2020 art. 15.1).
 */
export function reserveNumbers(
  { series, count, reason }: Reservation,
  inForce: SeriesInForce,
): { readonly series: Series; readonly reason: string } {
  if (!isInForce(series, inForce)) throw registerErrors.series_not_in_force({ series });
  if (count < 1 || count > MAX_RESERVED) throw registerErrors.too_many_reserved({ limit: MAX_RESERVED });
  return { series, reason: requireReason(reason) };
}
