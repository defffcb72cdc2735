import type { FileId } from '@lienthong/document/model';
import { defineJob, planJob, type PlannedJob } from '@lienthong/platform/queue';
import * as z from 'zod';

/** Counts the pages of a PDF that only a repairing reader understands; a program of its own, so not part of an upload. */
export const countPagesJob = defineJob({
  name: 'document.count_pages',
  queue: 'pages',
  payload: z.strictObject({ fileId: z.uuid() }),
});

/** Plans the count for one file. */
export function planPageCount({ id }: { readonly id: FileId }): PlannedJob {
  return planJob(countPagesJob, { fileId: id });
}
