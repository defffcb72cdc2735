import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about registers and numbers. */
export const registerErrors = defineErrors('register', {
  number_taken: 'conflict',
  already_numbered: 'conflict',
  special_not_found: 'not_found',
  other_series: 'conflict',
  body_not_found: 'not_found',
  body_not_legal: 'invalid',
  book_sealed: 'conflict',
});

/** Codes of `registerErrors`. */
export type RegisterErrorCode = CodesOf<typeof registerErrors>;
