import { dispatchErrors } from '../dispatch.errors';
import type { ReceivedLetter } from './letter';
import { checkLetter } from './letter';

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
