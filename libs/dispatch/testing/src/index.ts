import { DEPARTMENT_LETTERS } from './samples/departments';
import { OTHER_LETTERS } from './samples/below-and-above';
import { PROVINCE_LETTERS } from './samples/province';
import { UNUSUAL_LETTERS } from './samples/unusual';

export { DECISION_57 } from './decision-57';
export { drawLetter } from './draw-letter';
export type { KnownAnswers, LetterSample, Look } from './letter-sample';
export { pageOf, type PrintedLetter } from './printed-page';
export { PRINTED_LETTERS } from './samples/printed';
export { SCORED_FIELDS, scoreOf, type Score } from './score';

/** The letters that reading is measured on: real layouts of many agencies, each with its answers. */
export const LETTER_SAMPLES = [...PROVINCE_LETTERS, ...DEPARTMENT_LETTERS, ...OTHER_LETTERS, ...UNUSUAL_LETTERS];
