import { booksEn } from './books.en';
import { decisionsEn } from './decisions.en';
import { registerErrorsEn } from './errors.en';
import type { registerVi } from './register.vi';
import { timelineEn } from './timeline.en';

/** English words of series, numbers and books; legal terms keep the Vietnamese beside them. */
export const registerEn: Record<keyof typeof registerVi, string> = {
  ...registerErrorsEn,
  ...booksEn,
  ...decisionsEn,
  ...timelineEn,
};
