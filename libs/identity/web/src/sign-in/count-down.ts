import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Seconds that are left to wait; zero when there is nothing to wait for. */
export interface CountDown {
  readonly left: Signal<number>;
  /** Waits from now on, in place of any earlier wait. */
  readonly start: (seconds: number) => void;
}

/** A wait that is shown second by second. Use where `inject` works. */
export function countDown(): CountDown {
  const left = signal(0);
  let clock: ReturnType<typeof setInterval> | undefined;
  let until = 0;
  const stop = () => clearInterval(clock);
  const tick = () => {
    left.set(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    if (left() === 0) stop();
  };
  const start = (seconds: number) => {
    stop();
    // Against the clock, not by counting ticks: a tab in the background ticks seldom.
    until = Date.now() + seconds * 1000;
    clock = setInterval(tick, 250);
    tick();
  };
  inject(DestroyRef).onDestroy(stop);
  return { left: left.asReadonly(), start };
}
