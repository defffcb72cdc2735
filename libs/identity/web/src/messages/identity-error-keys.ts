import type { IdentityErrorCode } from '@lienthong/identity/model';
import type { identityVi } from './identity.vi';

/** The sentence of every refusal about signing in, posts and people; a code without one does not compile. */
export const identityErrorKeys: Record<IdentityErrorCode, `identity.${keyof typeof identityVi}`> = {
  'identity.wrong_credentials': 'identity.error.wrong_credentials',
  'identity.too_many_tries': 'identity.error.too_many_tries',
  'identity.password_too_short': 'identity.error.password_too_short',
  'identity.password_too_long': 'identity.error.password_too_long',
  'identity.password_too_common': 'identity.error.password_too_common',
  'identity.password_contains_name': 'identity.error.password_contains_name',
  'identity.wrong_password': 'identity.error.wrong_password',
  'identity.post_not_found': 'identity.error.post_not_found',
  'identity.post_ended': 'identity.error.post_ended',
  'identity.person_not_found': 'identity.error.person_not_found',
  'identity.session_not_found': 'identity.error.session_not_found',
  'identity.username_taken': 'identity.error.username_taken',
  'identity.role_not_grantable': 'identity.error.role_not_grantable',
  'identity.own_account': 'identity.error.own_account',
  'identity.not_allowed': 'identity.error.not_allowed',
  'identity.unit_not_found': 'identity.error.unit_not_found',
  'identity.unit_name_taken': 'identity.error.unit_name_taken',
  'identity.unit_abbreviation_taken': 'identity.error.unit_abbreviation_taken',
  'identity.unit_closed': 'identity.error.unit_closed',
  'identity.unit_in_use': 'identity.error.unit_in_use',
  'identity.head_without_unit': 'identity.error.head_without_unit',
};
