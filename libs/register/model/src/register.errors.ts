import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about registers and numbers. */
export const registerErrors = defineErrors('register', {
  number_taken: 'conflict',
  already_numbered: 'conflict',
});

/** Codes of `registerErrors`. */
export type RegisterErrorCode = CodesOf<typeof registerErrors>;
