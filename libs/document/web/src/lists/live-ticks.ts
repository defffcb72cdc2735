import { DestroyRef, effect, inject, signal, untracked, type Signal } from '@angular/core';
import { LiveUpdates } from '@lienthong/platform/web';

const PAUSE_MS = 1000;

/**
 * Counts the news of a live topic, at most once a second: when 223 agencies answer at once, a list asks again every
 * second and not 223 times. Use where `inject` works.
 */
export function liveTicks(topic: string): Signal<number> {
  const news = inject(LiveUpdates).topic(topic);
  const ticks = signal(0);
  let heard = untracked(news);
  let last = -PAUSE_MS;
  let due: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    due = undefined;
    last = performance.now();
    ticks.update((count) => count + 1);
  };
  effect(() => {
    const present = news();
    if (present === heard) return;
    heard = present;
    due ??= setTimeout(tick, Math.max(0, last + PAUSE_MS - performance.now()));
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(due));
  return ticks.asReadonly();
}
