import { signingErrorsVi } from './errors.vi';
import { mandatesVi } from './mandates.vi';
import { signingTimelineVi } from './timeline.vi';

/** Vietnamese words of signing: mandates and refusals. */
export const signingVi = { ...signingErrorsVi, ...mandatesVi, ...signingTimelineVi } as const;
