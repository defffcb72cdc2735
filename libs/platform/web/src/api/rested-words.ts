import { DestroyRef, inject, signal, type Signal } from '@angular/core';

const REST_MS = 200;

/** What is being typed, known once the keys have rested: what asks the server by it asks once, not at every key. */
export interface RestedWords {
  /** The words as they stood at the last rest, without white space around them. */
  readonly value: Signal<string>;
  /** One more key. */
  readonly later: (words: string) => void;
  /** Known at once: Enter, or the field was emptied by the page. */
  readonly now: (words: string) => void;
}

/** Words that are known 200 ms after the last key. Use where `inject` works. */
export function injectRestedWords(): RestedWords {
  const value = signal('');
  let due: ReturnType<typeof setTimeout> | undefined;
  const now = (words: string) => {
    clearTimeout(due);
    value.set(words.trim());
  };
  const later = (words: string) => {
    clearTimeout(due);
    due = setTimeout(() => value.set(words.trim()), REST_MS);
  };
  inject(DestroyRef).onDestroy(() => clearTimeout(due));
  return { value: value.asReadonly(), later, now };
}
