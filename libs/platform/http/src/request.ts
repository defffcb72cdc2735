import type { Caller } from '@lienthong/platform/contract';
import type { FastifyRequest } from 'fastify';

/** A request after the guards: who calls, and the validated input. */
export interface GuardedRequest extends FastifyRequest {
  caller?: Caller;
  input?: unknown;
}
