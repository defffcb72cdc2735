import type { Arrival } from './arrival';

/** Notes the first opening of an incoming document; later openings change nothing. */
export function seeArrival<T extends Arrival>(arrival: T, at: Date): T {
  return arrival.seenAt ? arrival : { ...arrival, seenAt: at };
}
