import { DestroyRef, inject, signal, type Signal } from '@angular/core';

const MINUTE_MS = 60_000;

/** The present instant, to the minute, for words like "2 giờ" that must not stand still. Use where `inject` works. */
export function minuteClock(): Signal<Date> {
  const now = signal(new Date());
  const timer = setInterval(() => now.set(new Date()), MINUTE_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  return now.asReadonly();
}
