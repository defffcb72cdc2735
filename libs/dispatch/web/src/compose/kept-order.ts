import type { Route } from '@lienthong/document/model';
import * as z from 'zod';

const orderSchema = z.object({ recipientIds: z.array(z.string()), route: z.enum(['direct', 'by_level']) });

/** Whom a draft will go to; kept on this computer until the issue, because a draft itself has no recipients. */
export interface KeptOrder {
  readonly recipientIds: readonly string[];
  readonly route: Route;
}

const keyOf = (postId: string, place: string) => `lienthong.recipients.${postId}.${place}`;

/** The recipients kept for a draft, or for `new`. */
export function readOrder(postId: string, place: string): KeptOrder | undefined {
  try {
    const order = orderSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(postId, place)) ?? ''));
    return order.success ? order.data : undefined;
  } catch {
    return undefined; // nothing kept
  }
}

/** Keeps the recipients of a draft; an empty choice is forgotten. */
export function keepOrder(postId: string, place: string, order: KeptOrder | undefined): void {
  const key = keyOf(postId, place);
  try {
    if (order?.recipientIds.length) localStorage.setItem(key, JSON.stringify(order));
    else localStorage.removeItem(key);
  } catch {
    return; // QuotaExceededError, or storage switched off: the choice lives as long as the page
  }
}
