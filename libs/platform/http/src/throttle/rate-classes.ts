import type { Endpoint } from '@lienthong/platform/contract';

/** Which limit a request counts towards. */
export type RateClass = 'sign_in' | 'write' | 'read';

/** Requests per minute (docs/limits.md): signing in is counted per address, everything else per session. */
export const RATES = { sign_in: 60, write: 600, read: 3_000 } as const satisfies Record<RateClass, number>;

/** The window of every limit, in milliseconds. */
export const RATE_WINDOW_MS = 60_000;

/** The class of an endpoint; `undefined` for what is never limited (health, and pages beside the API). */
export function rateClassOf(endpoint: Endpoint | undefined): RateClass | undefined {
  if (!endpoint?.path.startsWith('/api/')) return undefined;
  if (endpoint.method === 'GET') return 'read';
  return endpoint.access === 'public' ? 'sign_in' : 'write';
}
