export { numberAs, type AdvisoryBody, type NumberedAs, type Numbering } from './numbering';
export { registerErrors, type RegisterErrorCode } from './register.errors';
export { COMMON_SERIES, COPIES_SERIES, INCOMING_SERIES, SECRET_SERIES } from './series';
export { bodySeries, kindOfSeries, numbersDocuments, seriesOf } from './series';
export type { NumberingScheme, Series, SeriesKind } from './series';
export { stateOfSpecial, type SpecialKind, type SpecialNumber } from './special-number';
export type { SpecialNumberId, SpecialState } from './special-number';
