import * as z from 'zod';

const position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a list by time goes on: instant and id. A cursor that was not written by us means the beginning. */
export function timePosition(cursor: readonly (string | number)[] | '' | undefined): [string | null, string | null] {
  const read = position.safeParse(cursor);
  return read.success ? read.data : [null, null];
}
