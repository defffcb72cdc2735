import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** Everything that can be refused about signing in, posts, people, units and delegation. */
export const identityErrors = defineErrors('identity', {
  wrong_credentials: 'invalid',
  too_many_tries: 'conflict',
  password_too_short: 'invalid',
  password_too_long: 'invalid',
  password_too_common: 'invalid',
  password_contains_name: 'invalid',
  wrong_password: 'invalid',
  post_not_found: 'not_found',
  post_ended: 'conflict',
  person_not_found: 'not_found',
  session_not_found: 'not_found',
  username_taken: 'conflict',
  role_not_grantable: 'forbidden',
  own_account: 'conflict',
  not_allowed: 'forbidden',
  unit_not_found: 'not_found',
  unit_name_taken: 'conflict',
  unit_abbreviation_taken: 'conflict',
  unit_closed: 'conflict',
  unit_in_use: 'conflict',
  head_without_unit: 'invalid',
  delegation_not_found: 'not_found',
  delegation_chained: 'forbidden',
  delegation_to_oneself: 'invalid',
  delegation_too_wide: 'invalid',
  delegation_without_time: 'invalid',
  delegation_too_long: 'invalid',
  delegation_over: 'conflict',
  outside_delegation: 'forbidden',
});

/** Codes of `identityErrors`. */
export type IdentityErrorCode = CodesOf<typeof identityErrors>;
