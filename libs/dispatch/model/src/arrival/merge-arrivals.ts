import { dispatchErrors } from '../dispatch.errors';
import { ARRIVAL_CHANNELS, type Arrival } from './arrival';

/** Two arrivals of one document after the merge: the one that stands for both, and the one that points to it. */
export interface Merged<T extends Arrival> {
  readonly surviving: T;
  readonly merged: T;
}

/**
 * Says that two arrivals are one document (bản giấy và bản điện tử): the registered one survives and keeps its number;
 * of two that wait, the one from inside, then the axis, then e-mail, then paper, then the earlier. Only one that waits can
 * be merged away: a number once granted is never taken back, so two registered ones stay two.
 */
export function mergeArrivals<T extends Arrival>(one: T, other: T, at: Date): Merged<T> {
  if (one.id === other.id) throw dispatchErrors.merge_with_itself();
  const [surviving, loser] = standsBefore(one, other) ? [one, other] : [other, one];
  if (loser.state === 'registered') throw dispatchErrors.merge_both_registered();
  for (const { state } of [loser, surviving])
    if (state === 'refused' || state === 'merged') throw dispatchErrors.arrival_already_answered({ state });
  const seenAt = loser.seenAt ?? at;
  return { surviving, merged: { ...loser, state: 'merged', mergedInto: surviving.id, mergedAt: at, seenAt } };
}

/** Which of two arrivals of one document stands for both; the queue folds the other under it. */
export function standsBefore(one: Arrival, other: Arrival): boolean {
  const [mine, theirs] = [one, other].map(({ state }) => state === 'registered');
  if (mine !== theirs) return mine === true;
  const rank = ({ channel }: Arrival) => ARRIVAL_CHANNELS.indexOf(channel);
  if (rank(one) !== rank(other)) return rank(one) < rank(other);
  const earlier = one.arrivedAt.getTime() - other.arrivedAt.getTime();
  return earlier === 0 ? one.id < other.id : earlier < 0;
}

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
