import { dispatchErrors } from '../dispatch.errors';
import type { Arrival } from './arrival';
import { checkLetter, type ReceivedLetter } from './letter';

/** Notes the first opening of an incoming document; later openings change nothing. */
export function seeArrival<T extends Arrival>(arrival: T, at: Date): T {
  return arrival.seenAt ? arrival : { ...arrival, seenAt: at };
}

/**
 * Takes an incoming document into the register: only while it waits, only once, only when its fields are complete;
 * registering says it was seen. Decree 30/2020 art. 22.1: until then it binds nobody.
 */
export function registerArrival(arrival: ReceivedLetter, at: Date): ReceivedLetter {
  if (arrival.state !== 'pending') throw dispatchErrors.arrival_already_answered({ state: arrival.state });
  // What came from inside carries the number, the date and the fields of its issue.
  const [fault] = arrival.channel === 'internal' ? [] : checkLetter(arrival, at);
  if (fault) throw dispatchErrors.arrival_incomplete({ ...fault });
  return { ...arrival, state: 'registered', registeredAt: at, seenAt: arrival.seenAt ?? at };
}

/** Sends an incoming document back with a reason (Decision 28/2018 art. 5.4): only while it waits for the register. */
export function refuseArrival<T extends Arrival>(arrival: T, reason: string, at: Date): T {
  if (arrival.state !== 'pending') throw dispatchErrors.arrival_already_answered({ state: arrival.state });
  const text = reason.trim();
  if (text === '') throw dispatchErrors.reason_missing();
  return { ...arrival, state: 'refused', refusedAt: at, refusalReason: text, seenAt: arrival.seenAt ?? at };
}
