import { registerErrors } from '../register.errors';
import type { BookAccount } from './explain-book';

/** A book at the moment of its seal. */
export interface ClosingBook {
  readonly series: string;
  readonly year: number;
  readonly thisYear: number;
  /** The agency has ended: its books close at their last number, in the midst of the year. */
  readonly agencyEnded: boolean;
  readonly sealed: boolean;
  readonly account: BookAccount;
}

/**
 * Checks that a book may be sealed (khoá sổ): once, when its year is over or its agency has ended, when every number has
 * a reason, and no number still waits for a document. A sealed book takes no number any more.
 */
export function sealBook({ series, year, thisYear, agencyEnded, sealed, account }: ClosingBook): void {
  if (sealed) throw registerErrors.book_sealed({ series, year });
  if (account.last === 0) throw registerErrors.book_empty({ series, year });
  if (year >= thisYear && !agencyEnded) throw registerErrors.book_running({ series, year });
  const unsound = account.missing.length + account.doubled.length + account.beyond.length;
  if (unsound > 0) throw registerErrors.gaps_unexplained({ count: unsound });
  const waiting = account.reserved + account.inserted;
  if (waiting > 0) throw registerErrors.numbers_waiting({ count: waiting });
}
