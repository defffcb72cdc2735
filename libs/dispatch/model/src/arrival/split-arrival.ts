import { dispatchErrors } from '../dispatch.errors';
import type { Arrival } from './arrival';

/** What already stands on the arrival that stood for both. */
export interface Relied {
  /** It was handed over to somebody. */
  readonly handedOver: boolean;
  /** An answer to it was begun. */
  readonly replied: boolean;
}

/**
 * Takes apart what was merged wrongly: the one merged away waits for the register again, with its own files and times. Only
 * while nothing stands on the merge: nobody was given both as one, no answer was begun, and no sender was told a number or a
 * return (đã tiếp nhận, từ chối: Decision 28/2018 art. 10.2.h), for such a receipt is never taken back.
 */
export function splitArrival<T extends Arrival>(merged: T, surviving: Arrival, relied: Relied, reason: string): T {
  if (merged.state !== 'merged' || merged.mergedInto !== surviving.id)
    throw dispatchErrors.not_merged({ state: merged.state });
  if (reason.trim() === '') throw dispatchErrors.reason_missing();
  if (relied.handedOver) throw dispatchErrors.split_handed_over();
  if (relied.replied) throw dispatchErrors.split_replied();
  if (merged.deliveryId !== null && surviving.state !== 'pending') throw dispatchErrors.split_sender_told();
  return { ...merged, state: 'pending', mergedInto: null, mergedAt: null };
}
