import { inject } from '@angular/core';
import { Language } from './language';
import type { MessageTable } from './message-source';

/** Gives the sentences of one domain; a key that is not in its table does not compile. */
export type Text<V extends MessageTable> = (
  key: keyof V & string,
  params?: Readonly<Record<string, string | number | boolean | null>>,
) => string;

/** The sentences of a domain for a component: `protected readonly text = injectText<typeof dispatchVi>('dispatch')`. */
export function injectText<V extends MessageTable>(scope: string): Text<V> {
  const language = inject(Language);
  return (key, params) => language.text(`${scope}.${key}`, params);
}
