import { newId } from '@lienthong/platform/kernel';

/** The id a proxy gave the request when it is well formed, else a fresh one; it is written into logs, so nothing else may pass. */
export function uuidOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[0-9a-zA-Z-]{8,64}$/.test(header) ? header : newId<'request'>();
}
