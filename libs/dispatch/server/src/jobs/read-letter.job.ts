import { defineJob, planJob, type PlannedJob } from '@lienthong/platform/queue';
import * as z from 'zod';

/** Reads the text of a letter's first PDF and proposes its fields; a program of its own, so never part of a request. */
export const readLetterJob = defineJob({
  name: 'dispatch.read_letter',
  queue: 'letters',
  payload: z.strictObject({ arrivalId: z.uuid() }),
});

/** Plans the reading of one letter; a clerk waits for it. */
export function planReading(arrivalId: string): PlannedJob {
  return planJob(readLetterJob, { arrivalId }, { priority: 1 });
}
