import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about searching. */
export const searchErrors = defineErrors('search', {
  saved_not_found: 'not_found',
  too_many_saved: 'conflict',
  too_many_rows: 'invalid',
});

/** Codes of `searchErrors`. */
export type SearchErrorCode = CodesOf<typeof searchErrors>;
