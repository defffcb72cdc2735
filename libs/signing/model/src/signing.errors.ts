import { defineErrors, type CodesOf, type DomainError, type ErrorParams } from '@lienthong/platform/kernel';

/** Everything that can be refused about who signs. */
export const signingErrors = defineErrors('signing', {
  mandate_not_found: 'not_found',
  post_not_found: 'not_found',
  already_revoked: 'conflict',
  reason_missing: 'invalid',
  basis_missing: 'invalid',
  dates_reversed: 'invalid',
  principal_missing: 'invalid',
  stack_impossible: 'invalid',
  not_collegiate: 'invalid',
  not_the_head: 'invalid',
  not_a_deputy: 'invalid',
  not_a_unit_head: 'invalid',
  title_contradicts: 'invalid',
  heads_no_unit: 'invalid',
  head_taken: 'conflict',
  order_without_types: 'invalid',
  authorisation_unlimited: 'invalid',
  authorisation_passed_on: 'forbidden',
  not_passable: 'invalid',
  wider_than_granted: 'invalid',
  no_mandate: 'forbidden',
  outside_dates: 'forbidden',
  revoked: 'forbidden',
  post_ended: 'forbidden',
  outside_scope: 'forbidden',
  type_not_allowed: 'forbidden',
  legal_needs_head: 'forbidden',
  through_delegation: 'forbidden',
  nothing_to_sign: 'invalid',
});

/** Codes of `signingErrors`. */
export type SigningErrorCode = CodesOf<typeof signingErrors>;

/** The provision each refusal of a signature or a mandate rests on, for who reads the answer of the API. */
export const SIGNING_LAW = {
  dates_reversed: 'Nghị định 30/2020/NĐ-CP, Điều 13',
  basis_missing: 'Nghị định 30/2020/NĐ-CP, khoản 3 và khoản 4 Điều 13',
  principal_missing: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7.b',
  stack_impossible: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7.b',
  not_collegiate: 'Nghị định 30/2020/NĐ-CP, khoản 2 Điều 13',
  not_the_head: 'Nghị định 30/2020/NĐ-CP, khoản 1 và khoản 2 Điều 13',
  not_a_deputy: 'Nghị định 30/2020/NĐ-CP, khoản 1 và khoản 2 Điều 13',
  not_a_unit_head: 'Nghị định 30/2020/NĐ-CP, khoản 3 và khoản 4 Điều 13',
  title_contradicts: 'Nghị định 30/2020/NĐ-CP, Điều 13',
  heads_no_unit: 'Nghị định 30/2020/NĐ-CP, khoản 3 và khoản 4 Điều 13',
  head_taken: 'Nghị định 30/2020/NĐ-CP, khoản 1 và khoản 2 Điều 13',
  order_without_types: 'Nghị định 30/2020/NĐ-CP, khoản 4 Điều 13',
  authorisation_unlimited: 'Nghị định 30/2020/NĐ-CP, khoản 3 Điều 13',
  authorisation_passed_on: 'Nghị định 30/2020/NĐ-CP, khoản 3 Điều 13',
  not_passable: 'Nghị định 30/2020/NĐ-CP, khoản 4 Điều 13',
  wider_than_granted: 'Nghị định 30/2020/NĐ-CP, khoản 4 Điều 13',
  outside_dates: 'Nghị định 30/2020/NĐ-CP, Điều 13',
  revoked: 'Nghị định 30/2020/NĐ-CP, Điều 13',
  post_ended: 'Nghị định 30/2020/NĐ-CP, Điều 13',
  outside_scope: 'Nghị định 30/2020/NĐ-CP, khoản 1 đến khoản 4 Điều 13',
  type_not_allowed: 'Nghị định 30/2020/NĐ-CP, khoản 3 và khoản 4 Điều 13',
  legal_needs_head: 'Nghị định 30/2020/NĐ-CP, Điều 13; Luật Ban hành văn bản quy phạm pháp luật',
  through_delegation: 'Nghị định 30/2020/NĐ-CP, khoản 3 Điều 13',
} as const satisfies Partial<Record<keyof typeof signingErrors, string>>;

/** Why a mandate does not carry a signature, or cannot be given. */
export interface MandateFault {
  readonly reason: keyof typeof SIGNING_LAW;
  readonly params: ErrorParams;
}

/** A fault with its facts. */
export function faultOf(reason: MandateFault['reason'], params: ErrorParams = {}): MandateFault {
  return { reason, params: { ...params, law: SIGNING_LAW[reason] } };
}

/** The fault as the error it is told by. */
export function toSigningError({ reason, params }: MandateFault): DomainError {
  return signingErrors[reason](params);
}
