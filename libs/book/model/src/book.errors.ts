import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about books and forms. */
export const bookErrors = defineErrors('book', {
  period_reversed: 'invalid',
  period_outside_year: 'invalid',
  numbers_reversed: 'invalid',
  series_unknown: 'invalid',
  no_numbers: 'invalid',
  too_long: 'invalid',
  entry_not_found: 'not_found',
  entry_struck: 'conflict',
  entry_in_future: 'invalid',
  reason_missing: 'invalid',
  already_returned: 'conflict',
  returned_before_use: 'invalid',
  not_registered: 'conflict',
  no_pdf: 'conflict',
  busy: 'conflict',
});

/** Codes of `bookErrors`. */
export type BookErrorCode = CodesOf<typeof bookErrors>;
