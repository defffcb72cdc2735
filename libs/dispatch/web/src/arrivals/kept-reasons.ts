import { injectKeptWords, type KeptWords } from '@lienthong/platform/web';
import * as z from 'zod';

/** Reasons of sending documents back that were typed and not sent, by arrival. Use where `inject` works. */
export function injectKeptReasons(): KeptWords<string> {
  return injectKeptWords('dispatch.refuse', z.string().min(1));
}
