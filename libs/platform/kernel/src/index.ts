export { assertNever } from './assert-never';
export { systemClock, vietnamDay, vietnamYear, type Clock } from './clock';
export {
  defineErrors,
  DomainError,
  type CodesOf,
  type ErrorFactories,
  type ErrorKind,
  type ErrorParams,
} from './errors';
export { newId, type Id } from './ids';
export { fromCursor, MAX_PAGE, pageOf, pageQueryShape, toCursor, type Page } from './paging';
