import type { Caller } from '@lienthong/platform/contract';

/**
 * Turns the cookie of a request into its caller; `undefined` when it belongs to no living session. Only an `active` request,
 * one that a person caused, keeps the session from ending idle.
 */
export interface SessionReader {
  read(token: string, active: boolean): Promise<Caller | undefined>;
}

/** Injection token of the `SessionReader`. */
export const SESSION_READER = Symbol('SESSION_READER');

/** Name of the session cookie: with the `__Host-` prefix wherever the connection is secure. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-sid' : 'sid';
}
