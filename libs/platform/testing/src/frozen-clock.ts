import type { Clock } from '@lienthong/platform/kernel';

/** A clock that stands still until it is told otherwise. */
export interface FrozenClock extends Clock {
  /** Sets another instant. */
  set(at: Date | string): void;
  /** Moves on by so many milliseconds. */
  advance(ms: number): void;
}

/** A clock frozen at an instant: noon of 20 January 2020 in Vietnam, unless said otherwise. */
export function frozenClock(at: Date | string = '2020-01-20T12:00:00+07:00'): FrozenClock {
  let instant = new Date(at);
  return {
    now: () => new Date(instant),
    set: (to) => {
      instant = new Date(to);
    },
    advance: (ms) => {
      instant = new Date(instant.getTime() + ms);
    },
  };
}
