import { registerErrorsEn } from './errors.en';
import type { registerVi } from './register.vi';

/** English words of series, numbers and books. */
export const registerEn: Record<keyof typeof registerVi, string> = {
  ...registerErrorsEn,
};
