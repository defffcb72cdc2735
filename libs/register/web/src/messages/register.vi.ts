import { registerErrorsVi } from './errors.vi';

/** Vietnamese words of series, numbers and books. */
export const registerVi = {
  ...registerErrorsVi,
} as const;
