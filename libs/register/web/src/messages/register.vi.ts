import { booksVi } from './books.vi';
import { decisionsVi } from './decisions.vi';
import { registerErrorsVi } from './errors.vi';
import { timelineVi } from './timeline.vi';

/** Vietnamese words of series, numbers and books. */
export const registerVi = {
  ...registerErrorsVi,
  ...booksVi,
  ...decisionsVi,
  ...timelineVi,
} as const;
