import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** What the operator program itself refuses. */
export const operatorErrors = defineErrors('operator', {
  unknown_command: 'invalid',
  wrong_usage: 'invalid',
  production: 'forbidden',
  not_empty: 'conflict',
  not_migrated: 'conflict',
  file_unreadable: 'invalid',
  agency_not_found: 'not_found',
  agency_ambiguous: 'conflict',
  person_not_found: 'not_found',
});

/** Codes of `operatorErrors`. */
export type OperatorErrorCode = CodesOf<typeof operatorErrors>;
