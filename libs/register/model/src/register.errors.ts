import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about registers and numbers. */
export const registerErrors = defineErrors('register', {
  number_taken: 'conflict',
  special_not_found: 'not_found',
  other_series: 'conflict',
  body_not_found: 'not_found',
  body_not_legal: 'invalid',
  book_sealed: 'conflict',
  book_not_found: 'not_found',
  book_empty: 'conflict',
  book_running: 'conflict',
  gaps_unexplained: 'conflict',
  numbers_waiting: 'conflict',
  reason_missing: 'invalid',
  series_not_in_force: 'invalid',
  too_many_reserved: 'invalid',
  number_not_granted: 'invalid',
  number_in_use: 'conflict',
  number_void: 'conflict',
  date_out_of_order: 'invalid',
  suffixes_used_up: 'conflict',
  day_in_future: 'invalid',
  year_not_open: 'invalid',
  series_in_use: 'conflict',
  scheme_unchanged: 'conflict',
  symbol_taken: 'conflict',
  body_closed: 'conflict',
});

/** Codes of `registerErrors`. */
export type RegisterErrorCode = CodesOf<typeof registerErrors>;
