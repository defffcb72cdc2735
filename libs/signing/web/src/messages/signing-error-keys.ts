import type { SigningErrorCode } from '@lienthong/signing/model';
import type { signingErrorsVi } from './errors.vi';

/** The sentence of every refusal about signing; a code without one does not compile. */
export const signingErrorKeys: Record<SigningErrorCode, `signing.${keyof typeof signingErrorsVi}`> = {
  'signing.mandate_not_found': 'signing.error.mandate_not_found',
  'signing.post_not_found': 'signing.error.post_not_found',
  'signing.already_revoked': 'signing.error.already_revoked',
  'signing.reason_missing': 'signing.error.reason_missing',
  'signing.basis_missing': 'signing.error.basis_missing',
  'signing.dates_reversed': 'signing.error.dates_reversed',
  'signing.principal_missing': 'signing.error.principal_missing',
  'signing.stack_impossible': 'signing.error.stack_impossible',
  'signing.not_collegiate': 'signing.error.not_collegiate',
  'signing.not_the_head': 'signing.error.not_the_head',
  'signing.not_a_deputy': 'signing.error.not_a_deputy',
  'signing.not_a_unit_head': 'signing.error.not_a_unit_head',
  'signing.title_contradicts': 'signing.error.title_contradicts',
  'signing.order_without_types': 'signing.error.order_without_types',
  'signing.authorisation_unlimited': 'signing.error.authorisation_unlimited',
  'signing.authorisation_passed_on': 'signing.error.authorisation_passed_on',
  'signing.not_passable': 'signing.error.not_passable',
  'signing.wider_than_granted': 'signing.error.wider_than_granted',
  'signing.no_mandate': 'signing.error.no_mandate',
  'signing.outside_dates': 'signing.error.outside_dates',
  'signing.revoked': 'signing.error.revoked',
  'signing.post_ended': 'signing.error.post_ended',
  'signing.outside_scope': 'signing.error.outside_scope',
  'signing.type_not_allowed': 'signing.error.type_not_allowed',
  'signing.legal_needs_head': 'signing.error.legal_needs_head',
  'signing.through_delegation': 'signing.error.through_delegation',
  'signing.nothing_to_sign': 'signing.error.nothing_to_sign',
};
