import type { DocumentId, FileId } from '@lienthong/document/model';
import { defineJob, planJob, type PlannedJob } from '@lienthong/platform/queue';
import * as z from 'zod';

/** Makes a PDF of a stored .docx or .odt; a program of its own, so not part of an upload. */
export const makePdfJob = defineJob({
  name: 'document.make_pdf',
  queue: 'office',
  payload: z.strictObject({ fileId: z.uuid() }),
});

/** Writes number and date into the main file of a document that was just issued. */
export const stampIssuedJob = defineJob({
  name: 'document.stamp',
  queue: 'stamps',
  payload: z.strictObject({ documentId: z.uuid() }),
});

/** Plans the PDF of one file. */
export function planPdf({ id }: { readonly id: FileId }): PlannedJob {
  return planJob(makePdfJob, { fileId: id });
}

/** Plans number and date of one issued document; waits for no conversion, because receivers wait for it. */
export function planStamp({ id }: { readonly id: DocumentId }): PlannedJob {
  return planJob(stampIssuedJob, { documentId: id }, { priority: 1 });
}
