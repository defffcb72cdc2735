import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';

const fileParams = z.strictObject({ id: z.uuid() });

/** A file as one agency sees it; `pages` is known for PDFs once counted. */
export const fileViewSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    pages: z.number().int().nullable(),
    uploadedAt: z.iso.datetime(),
    /** The PDF made of an office file: being made, made, or the code of what stood in its way. */
    pdf: z
      .strictObject({
        state: z.enum(['waiting', 'done', 'failed']),
        fault: z.string().nullable(),
        pages: z.number().int().nullable(),
      })
      .nullable()
      .optional(),
    /** Set on the main file of an issued document once number and date were written on it, or could not be. */
    stamp: z.strictObject({ fault: z.string().nullable(), stampedAt: z.iso.datetime() }).nullable().optional(),
  })
  .meta({ id: 'File' });

/** A file on the wire. */
export type FileView = z.output<typeof fileViewSchema>;

/** The routes of files. Plain upload up to 5 MB; larger ones over the resumable protocol, then taken over. */
export const fileEndpoints = {
  upload: defineEndpoint({
    method: 'POST',
    path: '/api/files',
    access: 'file.upload',
    summary: 'Stores one file sent as the raw body (application/octet-stream)',
    query: z.strictObject({ name: z.string().min(1).max(1000) }),
    response: fileViewSchema,
    raw: 'upload',
    idempotent: false,
  }),
  takeOver: defineEndpoint({
    method: 'POST',
    path: '/api/files/from-upload',
    access: 'file.upload',
    summary: 'Turns a finished resumable upload into a file',
    body: z.strictObject({ uploadId: z.string().regex(/^[0-9a-f]{32}$/) }).meta({ id: 'TakeOverUpload' }),
    response: fileViewSchema,
    idempotent: false,
  }),
  remove: defineEndpoint({
    method: 'DELETE',
    path: '/api/files/:id',
    access: 'file.upload',
    summary: 'Removes an own file that no issued document uses',
    params: fileParams,
  }),
  content: defineEndpoint({
    method: 'GET',
    path: '/api/files/:id/content',
    access: 'session',
    summary: 'The bytes of a file, as an attachment, digest checked',
    params: fileParams,
    raw: 'file',
  }),
  pdf: defineEndpoint({
    method: 'GET',
    path: '/api/files/:id/pdf',
    access: 'session',
    summary: 'The PDF made of an office file, as an attachment, digest checked',
    params: fileParams,
    raw: 'file',
  }),
  retryPdf: defineEndpoint({
    method: 'POST',
    path: '/api/files/:id/pdf',
    access: 'file.upload',
    summary: 'Tries again to make the PDF of an office file after it failed',
    params: fileParams,
  }),
  signed: defineEndpoint({
    method: 'GET',
    path: '/api/files/:id/signed',
    access: 'session',
    summary: 'The main file of an issued document as it was signed, before number and date were written on it',
    params: fileParams,
    raw: 'file',
  }),
  page: defineEndpoint({
    method: 'GET',
    path: '/api/files/:id/pages/:page',
    access: 'session',
    summary: 'One page of a PDF as an image, counted from 1',
    params: fileParams.extend({ page: z.coerce.number().int().min(1).max(10_000) }),
    raw: 'file',
  }),
} as const;
