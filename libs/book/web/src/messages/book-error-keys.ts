import type { BookErrorCode } from '@lienthong/book/model';
import type { bookVi } from './book.vi';

/** The sentence of every refusal about books and forms; a code without one does not compile. */
export const bookErrorKeys: Record<BookErrorCode, `book.${keyof typeof bookVi}`> = {
  'book.period_reversed': 'book.error.period_reversed',
  'book.period_outside_year': 'book.error.period_outside_year',
  'book.numbers_reversed': 'book.error.numbers_reversed',
  'book.series_unknown': 'book.error.series_unknown',
  'book.no_numbers': 'book.error.no_numbers',
  'book.too_long': 'book.error.too_long',
  'book.entry_not_found': 'book.error.entry_not_found',
  'book.entry_struck': 'book.error.entry_struck',
  'book.entry_in_future': 'book.error.entry_in_future',
  'book.reason_missing': 'book.error.reason_missing',
  'book.already_returned': 'book.error.already_returned',
  'book.returned_before_use': 'book.error.returned_before_use',
  'book.not_registered': 'book.error.not_registered',
  'book.no_pdf': 'book.error.no_pdf',
  'book.busy': 'book.error.busy',
};
