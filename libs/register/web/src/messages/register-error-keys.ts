import type { RegisterErrorCode } from '@lienthong/register/model';
import type { registerVi } from './register.vi';

/** The sentence of every refusal about series and numbers; a code without one does not compile. */
export const registerErrorKeys: Record<RegisterErrorCode, `register.${keyof typeof registerVi}`> = {
  'register.number_taken': 'register.error.number_taken',
  'register.special_not_found': 'register.error.special_not_found',
  'register.other_series': 'register.error.other_series',
  'register.body_not_found': 'register.error.body_not_found',
  'register.body_not_legal': 'register.error.body_not_legal',
  'register.book_sealed': 'register.error.book_sealed',
  'register.book_not_found': 'register.error.book_not_found',
  'register.book_empty': 'register.error.book_empty',
  'register.book_running': 'register.error.book_running',
  'register.gaps_unexplained': 'register.error.gaps_unexplained',
  'register.numbers_waiting': 'register.error.numbers_waiting',
  'register.reason_missing': 'register.error.reason_missing',
  'register.series_not_in_force': 'register.error.series_not_in_force',
  'register.too_many_reserved': 'register.error.too_many_reserved',
  'register.number_not_granted': 'register.error.number_not_granted',
  'register.number_in_use': 'register.error.number_in_use',
  'register.number_void': 'register.error.number_void',
  'register.date_out_of_order': 'register.error.date_out_of_order',
  'register.suffixes_used_up': 'register.error.suffixes_used_up',
  'register.day_in_future': 'register.error.day_in_future',
  'register.year_not_open': 'register.error.year_not_open',
  'register.series_in_use': 'register.error.series_in_use',
  'register.scheme_unchanged': 'register.error.scheme_unchanged',
  'register.symbol_taken': 'register.error.symbol_taken',
  'register.body_closed': 'register.error.body_closed',
};
