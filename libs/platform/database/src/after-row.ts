import { fromCursor } from '@lienthong/platform/kernel';

/** One column a list is ordered by, and what kind of value its cursor holds. */
export interface KeyColumn {
  readonly sql: string;
  readonly kind: 'instant' | 'integer' | 'text' | 'uuid';
}

/** Microseconds since 1970 of the year 2100: a cursor beyond it was not written here. */
const LAST_INSTANT = 4_102_444_800_000_000;
const LAST_INTEGER = 2_147_483_647;
/** Letters of a text in a cursor: the suffix of a number, a symbol. */
const MOST_TEXT = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const FITS: Record<KeyColumn['kind'], (value: string | number) => boolean> = {
  instant: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_INSTANT,
  integer: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_INTEGER,
  text: (value) => typeof value === 'string' && value.length <= MOST_TEXT,
  uuid: (value) => typeof value === 'string' && UUID.test(value),
};

const VALUE: Record<KeyColumn['kind'], (place: number) => string> = {
  instant: (place) => `'epoch'::timestamptz + $${place}::bigint * interval '1 microsecond'`,
  integer: (place) => `$${place}::integer`,
  text: (place) => `$${place}::text`,
  uuid: (place) => `$${place}::uuid`,
};

/** The SQL expression of an instant as the microseconds a cursor holds; milliseconds would lose rows between two pages. */
export function microsecondsOf(instant: string): string {
  return `(extract(epoch FROM ${instant}) * 1000000)::float8`;
}

/**
 * The SQL condition for the rows behind a cursor, in a list ordered by all columns upwards (`>`) or downwards (`<`).
 * Adds its values to `parameters`. A cursor that this list did not write is treated like none.
 */
export function afterRow(
  columns: readonly KeyColumn[],
  way: '<' | '>',
  after: string | undefined,
  parameters: unknown[],
): string {
  const values = (after === undefined ? undefined : fromCursor(after)) ?? [];
  if (values.length !== columns.length) return '';
  if (!columns.every(({ kind }, index) => FITS[kind](values[index] ?? ''))) return '';
  const places = columns.map(({ kind }, index) => VALUE[kind](parameters.push(values[index])));
  return `AND (${columns.map(({ sql }) => sql).join(', ')}) ${way} (${places.join(', ')})`;
}
