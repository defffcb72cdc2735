import type { Arrival } from './arrival';
import { dispatchErrors } from '../dispatch.errors';

/** Sends an incoming document back with a reason (Decision 28/2018 art. 5.4): only while it waits for the register. */
export function refuseArrival<T extends Arrival>(arrival: T, reason: string, at: Date): T {
  if (arrival.state !== 'pending') throw dispatchErrors.arrival_already_answered({ state: arrival.state });
  const text = reason.trim();
  if (text === '') throw dispatchErrors.reason_missing();
  return { ...arrival, state: 'refused', refusedAt: at, refusalReason: text, seenAt: arrival.seenAt ?? at };
}
