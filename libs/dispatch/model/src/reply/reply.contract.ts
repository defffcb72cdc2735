import { DOCUMENT_STATUSES, documentViewSchema } from '@lienthong/document/model';
import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';

const idParams = z.strictObject({ id: z.uuid() });

/** An answer to an incoming document, as far as it is. */
export const replySchema = z
  .strictObject({
    documentId: z.uuid(),
    status: z.enum(DOCUMENT_STATUSES),
    code: z.string().nullable(),
    typeName: z.string(),
    subject: z.string(),
    issuedOn: z.iso.date().nullable(),
    waitingFor: z.string().nullable(),
  })
  .meta({ id: 'Reply' });

/** The routes of answering. */
export const replyEndpoints = {
  start: defineEndpoint({
    method: 'POST',
    path: '/api/arrivals/:id/reply',
    access: 'document.draft',
    summary: 'Starts the draft of an answer: addressee, reference, subject and layout filled',
    params: idParams,
    response: documentViewSchema,
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/replies',
    access: 'arrival.read',
    summary: 'The answers to an incoming document, drafts too, oldest first',
    params: idParams,
    response: z.strictObject({ items: z.array(replySchema) }),
  }),
} as const;
