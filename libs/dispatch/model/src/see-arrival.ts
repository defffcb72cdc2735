import type { Arrival } from './arrival';

/** Notes the first opening of an incoming document; later openings change nothing. */
export function seeArrival(arrival: Arrival, at: Date): Arrival {
  return arrival.seenAt ? arrival : { ...arrival, seenAt: at };
}
