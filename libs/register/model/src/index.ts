export { decideBody, decideScheme } from './series/decide-series';
export type { BodyDecision, Decided, SchemeDecision, SchemeFacts } from './series/decide-series';
export { explainBook, type BookAccount, type BookLine, type LineKind } from './books/explain-book';
export { insertNumber, type Insertion, type InsertionPlace } from './numbers/insert-number';
export { numberAs, type AdvisoryBody, type NumberedAs, type Numbering } from './numbers/numbering';
export { bookReportSchema, bookRowSchema, numberingViewSchema, registerEndpoints } from './register.contract';
export { specialNumberSchema, type AdvisoryBodyView, type BookRow, type SpecialNumberView } from './register.contract';
export { registerErrors, type RegisterErrorCode } from './register.errors';
export { MAX_REASON, requireReason } from './numbers/require-reason';
export {
  isInForce,
  MAX_RESERVED,
  reserveNumbers,
  type Reservation,
  type SeriesInForce,
} from './numbers/reserve-numbers';
export { sealBook, type ClosingBook } from './books/seal-book';
export { registerSecret, SECRECY_LEVELS } from './secret/secret-stub';
export type { SecrecyLevel, SecretDirection, SecretStub, SecretStubId } from './secret/secret-stub';
export { secretEndpoints, secretStubSchema, type SecretStubView } from './secret/secret.contract';
export { COMMON_SERIES, COPIES_SERIES, INCOMING_SERIES, SECRET_SERIES } from './series/series';
export { bodySeries, kindOfSeries, numbersDocuments, seriesOf } from './series/series';
export type { NumberingScheme, Series, SeriesKind } from './series/series';
export { stateOfSpecial, writeNumber, type SpecialKind, type SpecialNumber } from './numbers/special-number';
export type { SpecialNumberId, SpecialState } from './numbers/special-number';
export { voidNumber, type VoidPlace } from './numbers/void-number';
