/** The queue of signals to browsers: never a BullMQ queue, published by the relay itself. */
export const LIVE_QUEUE = 'live';

/** The queue that carries the hops to one administrative level; the levels come from the level table. */
export function levelQueue(level: string): string {
  return `route-${level}`;
}

/** Redis channel on which signals to browsers travel. */
export const LIVE_CHANNEL = 'lienthong.live';
