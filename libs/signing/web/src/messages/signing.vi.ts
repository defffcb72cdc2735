import { signingErrorsVi } from './errors.vi';
import { mandatesVi } from './mandates.vi';

/** Vietnamese words of signing: mandates and refusals. */
export const signingVi = { ...signingErrorsVi, ...mandatesVi } as const;
