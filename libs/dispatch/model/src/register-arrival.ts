import type { Arrival } from './arrival';
import { dispatchErrors } from './dispatch.errors';

/**
 * Takes an incoming document into the register: only while it waits, only once; registering says it was seen.
 * Decree 30/2020 art. 22.1: until then it binds nobody.
 */
export function registerArrival(arrival: Arrival, at: Date): Arrival {
  if (arrival.state !== 'pending') throw dispatchErrors.arrival_already_answered({ state: arrival.state });
  return { ...arrival, state: 'registered', registeredAt: at, seenAt: arrival.seenAt ?? at };
}
