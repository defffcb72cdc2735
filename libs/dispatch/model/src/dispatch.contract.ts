import { documentViewSchema } from '@lienthong/document/model';
import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { DELIVERY_HANDLING, DELIVERY_STATES } from './delivery';
import { MAX_RECIPIENTS } from './plan-dispatch';

const idParams = z.strictObject({ id: z.uuid() });
const route = z.enum(['direct', 'by_level']);

/** Counts of a sending's deliveries. */
export const progressSchema = z
  .strictObject({
    total: z.number().int(),
    waiting: z.number().int(),
    arrived: z.number().int(),
    seen: z.number().int(),
    accepted: z.number().int(),
    refused: z.number().int(),
    complete: z.boolean(),
  })
  .meta({ id: 'DispatchProgress' });

/** One recipient's copy, as the sender (or an agency on the way) sees it. */
export const deliveryViewSchema = z
  .strictObject({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    hop: z.number().int(),
    addressed: z.boolean(),
    recipientId: z.uuid(),
    recipientName: z.string(),
    level: z.string(),
    state: z.enum(DELIVERY_STATES),
    arrivedAt: z.iso.datetime().nullable(),
    seenAt: z.iso.datetime().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    arrivalNumber: z.number().int().nullable(),
    refusalReason: z.string().nullable(),
    /** How far the recipient is after registering; `null` while it has not said. */
    handling: z.enum(DELIVERY_HANDLING).nullable(),
  })
  .meta({ id: 'Delivery' });

/** One recipient's copy on the wire. */
export type DeliveryView = z.output<typeof deliveryViewSchema>;

/** A sending in the delivery board. */
export const dispatchRowSchema = z
  .strictObject({
    id: z.uuid(),
    documentId: z.uuid(),
    code: z.string(),
    subject: z.string(),
    urgency: z.number().int(),
    route,
    sentAt: z.iso.datetime(),
    progress: progressSchema,
    /** When the longest silent recipient got it; `null` when all have answered. */
    silentSince: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DispatchRow' });

/** A sending with all its deliveries, parents before children. */
export const dispatchViewSchema = dispatchRowSchema
  .extend({ sentBy: z.string(), deliveries: z.array(deliveryViewSchema) })
  .meta({ id: 'Dispatch' });

/** One row of the board of silent recipients. */
export const silentRowSchema = deliveryViewSchema
  .extend({ dispatchId: z.uuid(), documentId: z.uuid(), code: z.string(), subject: z.string() })
  .meta({ id: 'SilentDelivery' });

/** What confirming an issue will do: the series, the number that would come now, and how many receive. */
export const issuePreviewSchema = z
  .strictObject({
    series: z.string(),
    nextNumber: z.number().int(),
    issuedOn: z.iso.date(),
    code: z.string(),
    recipients: z.number().int(),
    hops: z.number().int(),
    onTheWay: z.number().int(),
    /** Another number that the main file prints already; the granted one is written besides. */
    printedCode: z.string().nullable(),
  })
  .meta({ id: 'IssuePreview' });

/** Whom a document goes to and how; the body of the agency that issues it, and a number that was taken before. */
export const issueOrderSchema = z
  .strictObject({
    recipientIds: z.array(z.uuid()).max(MAX_RECIPIENTS),
    route: route.default('direct'),
    bodyId: z.uuid().optional(),
    specialId: z.uuid().optional(),
  })
  .meta({ id: 'IssueOrder' });

/** The routes of sending. */
export const dispatchEndpoints = {
  preview: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/issue/preview',
    access: 'document.issue',
    summary: 'What issuing would do; grants no number',
    params: idParams,
    body: issueOrderSchema,
    response: issuePreviewSchema,
    idempotent: false,
  }),
  issue: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/issue',
    access: 'document.issue',
    summary: 'Grants the number, issues the document and sends it, in one act',
    params: idParams,
    body: issueOrderSchema,
    response: z.strictObject({ document: documentViewSchema, dispatchId: z.uuid() }).meta({ id: 'Issued' }),
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/api/dispatches',
    access: 'dispatch.read',
    summary: 'Own sendings, newest first; with `open` only those somebody is silent on, longest silence first',
    query: z.strictObject({
      ...pageQueryShape,
      open: z.stringbool().default(false),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(dispatchRowSchema),
  }),
  one: defineEndpoint({
    method: 'GET',
    path: '/api/dispatches/:id',
    access: 'dispatch.read',
    summary: 'One sending with the tree of its deliveries',
    params: idParams,
    response: dispatchViewSchema,
  }),
  silent: defineEndpoint({
    method: 'GET',
    path: '/api/deliveries/silent',
    access: 'dispatch.read',
    summary: 'Recipients that have not answered, longest silence first',
    query: z.strictObject({ ...pageQueryShape }),
    response: pageOf(silentRowSchema),
  }),
  recentRecipients: defineEndpoint({
    method: 'GET',
    path: '/api/recipients/recent',
    access: 'document.issue',
    summary: 'Agencies this post sent to lately, most recent first',
    response: z.strictObject({ agencyIds: z.array(z.uuid()) }),
  }),
} as const;
