import { defineErrors, type CodesOf } from '@lienthong/platform/kernel';

/** What the HTTP layer itself refuses, before any domain is asked. */
export const httpErrors = defineErrors('http', {
  not_signed_in: 'forbidden',
  forbidden: 'forbidden',
  acting_ended: 'forbidden',
  foreign_origin: 'forbidden',
  not_json: 'invalid',
  invalid_input: 'invalid',
  idempotency_key_required: 'invalid',
  idempotency_key_reused: 'conflict',
  route_not_found: 'not_found',
  body_too_large: 'invalid',
  too_many_requests: 'conflict',
  unavailable: 'conflict',
  busy: 'conflict',
  internal: 'conflict',
});

/** Codes of `httpErrors`. */
export type HttpErrorCode = CodesOf<typeof httpErrors>;
