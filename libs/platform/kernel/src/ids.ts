import { v7 } from 'uuid';

declare const brand: unique symbol;

/** A UUID that belongs to one kind of thing, so that ids of different kinds cannot be mixed up. */
export type Id<K extends string> = string & { readonly [brand]: K };

/** A fresh time-ordered UUIDv7 of the wanted kind. */
export function newId<K extends string>(): Id<K> {
  return v7() as Id<K>;
}
