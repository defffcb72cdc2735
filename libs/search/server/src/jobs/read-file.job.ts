import { defineJob } from '@lienthong/platform/queue';
import * as z from 'zod';

/** Reads the text of a file for the search, once for all who have it. Planned by the database when a file is attached first. */
export const readFileJob = defineJob({
  name: 'search.read_file',
  queue: 'texts',
  payload: z.strictObject({ storageKey: z.string().min(1).max(500) }),
});
