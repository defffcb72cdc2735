import { signingErrorsEn } from './errors.en';
import { mandatesEn } from './mandates.en';
import type { signingVi } from './signing.vi';
import { signingTimelineEn } from './timeline.en';

/** English words of signing: mandates and refusals. */
export const signingEn: Record<keyof typeof signingVi, string> = {
  ...signingErrorsEn,
  ...mandatesEn,
  ...signingTimelineEn,
};
