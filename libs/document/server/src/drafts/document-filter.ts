import { fromCursor } from '@lienthong/platform/kernel';
import { codePattern, wordsPattern } from '@lienthong/platform/text';

/** Microseconds since 1970 of the year 2100: a cursor beyond it was not written here. */
const LAST_INSTANT = 4_102_444_800_000_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The SQL condition for what a person typed: a code however written, or words of the subject without accents. Adds its
 * values to `parameters`; nothing typed finds everything, and marks without letter or digit find nothing.
 */
export function matchTyped(typed: string | undefined, parameters: unknown[]): string {
  if (typed === undefined || typed.trim() === '') return '';
  const like = (column: string, patterns: readonly string[]): string =>
    patterns.length === 0 ? 'false' : `d.${column} LIKE ALL ($${parameters.push(patterns)}::text[])`;
  return `AND (${like('code_folded', codePattern(typed))} OR ${like('subject_folded', wordsPattern(typed))})`;
}

/** The SQL expression of an instant as the microseconds a cursor holds; milliseconds would lose rows between two pages. */
export function placeOf(instant: string): string {
  return `(extract(epoch FROM ${instant}) * 1000000)::float8`;
}

/**
 * The SQL condition for the rows behind a cursor `[microseconds, id]` in a list ordered downwards by an instant and the
 * id. A cursor that this list did not write is treated like none.
 */
export function afterCursor(instant: string, after: string | undefined, parameters: unknown[]): string {
  const [at, id, ...more] = (after === undefined ? undefined : fromCursor(after)) ?? [];
  if (typeof at !== 'number' || typeof id !== 'string' || more.length > 0) return '';
  if (!Number.isInteger(at) || at < 0 || at > LAST_INSTANT || !UUID.test(id)) return '';
  const place = `'epoch'::timestamptz + $${parameters.push(at)}::bigint * interval '1 microsecond'`;
  return `AND (${instant}, d.id) < (${place}, $${parameters.push(id)}::uuid)`;
}
