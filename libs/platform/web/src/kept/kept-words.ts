import { inject, untracked } from '@angular/core';
import type * as z from 'zod';
import { Session } from '../session/session';

const PREFIX = 'lienthong.kept';

/** What a person has typed into one kind of form and not sent yet, by the thing it is about. */
export interface KeptWords<T> {
  /** What the person now signed in left behind; `undefined` when there is nothing readable. */
  readonly read: (id: string) => T | undefined;
  readonly write: (id: string, words: T) => void;
  /** After the act, or when the person gave it up. */
  readonly drop: (id: string) => void;
}

/**
 * Keeps the words of a form in this tab, so that a session that ends under it, or a reload, loses nothing. They belong to the
 * account that typed them: nobody else who signs in here sees them. Never for passwords or files. Use where `inject` works.
 */
export function injectKeptWords<T>(form: string, schema: z.ZodType<T>): KeptWords<T> {
  const session = inject(Session);
  const keyOf = (id: string) => {
    const account = untracked(session.person)?.id;
    return account === undefined ? undefined : `${PREFIX}.${account}.${form}.${id}`;
  };
  return {
    read: (id) => {
      const words = schema.safeParse(parse(keyOf(id)));
      return words.success ? words.data : undefined;
    },
    write: (id, words) => {
      const key = keyOf(id);
      if (key !== undefined) store(key, JSON.stringify(words));
    },
    drop: (id) => {
      const key = keyOf(id);
      if (key !== undefined) sessionStorage.removeItem(key);
    },
  };
}

/** Forgets everything an account has typed and not sent in this tab: it signed out by hand. */
export function forgetKeptWords(account: string): void {
  const own = Object.keys(sessionStorage).filter((key) => key.startsWith(`${PREFIX}.${account}.`));
  for (const key of own) sessionStorage.removeItem(key);
}

function store(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    return; // QuotaExceededError, or storage switched off: the form itself still has the words
  }
}

function parse(key: string | undefined): unknown {
  try {
    return key === undefined ? undefined : JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return undefined; // not ours
  }
}
