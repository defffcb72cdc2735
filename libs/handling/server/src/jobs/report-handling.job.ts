import { UNDO_SECONDS } from '@lienthong/handling/model';
import { defineJob, planJob, type PlannedJob } from '@lienthong/platform/queue';
import * as z from 'zod';

/** An act can be undone for some seconds; the sender is told of what stands after them. */
const AFTER_UNDO_SECONDS = 2 * UNDO_SECONDS;

/** Carries how far the handling of an incoming document is to its sender (states 04, 05, 06 of Decision 28/2018). */
export const reportHandlingJob = defineJob({
  name: 'handling.report',
  queue: 'handling',
  payload: z.strictObject({ arrivalId: z.uuid() }),
});

/** Plans the report, once nobody can undo the act it tells of. */
export function planReport(arrivalId: string): PlannedJob {
  return planJob(reportHandlingJob, { arrivalId }, { delaySeconds: AFTER_UNDO_SECONDS });
}
