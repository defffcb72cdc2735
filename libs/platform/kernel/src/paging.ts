import * as z from 'zod';

/** The most rows one list answer may carry (docs/limits.md). */
export const MAX_PAGE = 200;

/** The query part every list shares: how many rows, and after which row (keyset, never an offset). */
export const pageQueryShape = {
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  after: z.string().max(200).optional(),
};

/** One page of a list: its rows, and the cursor of the next page when there is one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** The wire schema of a page of rows of the given schema. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}

/** Writes a keyset position (for example a time and an id) as an opaque cursor. */
export function toCursor(parts: readonly (string | number)[]): string {
  return JSON.stringify(parts);
}

/** Reads a cursor back into its parts; `undefined` when it was not written by `toCursor`. */
export function fromCursor(cursor: string): readonly (string | number)[] | undefined {
  try {
    const parts: unknown = JSON.parse(cursor);
    return Array.isArray(parts) && parts.every((p) => typeof p === 'string' || typeof p === 'number')
      ? parts
      : undefined;
  } catch {
    return undefined; // not JSON: a hand-made cursor, treated like none
  }
}
