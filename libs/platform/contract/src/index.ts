export type { BehalfOf, Caller } from './caller';
export {
  defineEndpoint,
  needsIdempotencyKey,
  type Access,
  type AnswerOf,
  type CallOf,
  type Endpoint,
  type InputOf,
  type Method,
} from './endpoint';
export { httpErrors, type HttpErrorCode } from './http-errors';
export { BACKGROUND_HEADER, CSRF_HEADER, IDEMPOTENCY_KEY, problemSchema, type Problem } from './problem';
