import type { RegisterErrorCode } from '@lienthong/register/model';
import type { registerVi } from './register.vi';

/** The sentence of every refusal about series and numbers; a code without one does not compile. */
export const registerErrorKeys: Record<RegisterErrorCode, `register.${keyof typeof registerVi}`> = {
  'register.number_taken': 'register.error.number_taken',
  'register.already_numbered': 'register.error.already_numbered',
  'register.special_not_found': 'register.error.special_not_found',
  'register.other_series': 'register.error.other_series',
  'register.body_not_found': 'register.error.body_not_found',
  'register.body_not_legal': 'register.error.body_not_legal',
  'register.book_sealed': 'register.error.book_sealed',
};
