import { fileViewSchema, timelineLineSchema } from '@lienthong/document/model';
import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { deliveryViewSchema } from './dispatch.contract';

const idParams = z.strictObject({ id: z.uuid() });

/** An incoming document in lists. */
export const arrivalRowSchema = z
  .strictObject({
    id: z.uuid(),
    state: z.enum(['pending', 'registered', 'refused']),
    senderId: z.uuid(),
    senderName: z.string(),
    code: z.string(),
    typeName: z.string(),
    subject: z.string(),
    urgency: z.number().int(),
    issuedOn: z.iso.date(),
    dueOn: z.iso.date().nullable(),
    arrivedAt: z.iso.datetime(),
    seenAt: z.iso.datetime().nullable(),
    arrivalNumber: z.number().int().nullable(),
    arrivalYear: z.number().int().nullable(),
    registeredAt: z.iso.datetime().nullable(),
    fileCount: z.number().int(),
  })
  .meta({ id: 'ArrivalRow' });

/** An incoming document whole. */
export const arrivalViewSchema = arrivalRowSchema
  .extend({
    codeNumber: z.string(),
    codeNotation: z.string(),
    signerTitle: z.string(),
    signerName: z.string(),
    language: z.string(),
    note: z.string(),
    viaName: z.string().nullable(),
    addressed: z.boolean(),
    forwardCount: z.number().int(),
    refusalReason: z.string().nullable(),
    answeredAt: z.iso.datetime().nullable(),
    files: z.array(fileViewSchema),
  })
  .meta({ id: 'Arrival' });

/** An incoming document on the wire. */
export type ArrivalView = z.output<typeof arrivalViewSchema>;

/** The routes of incoming documents. */
export const arrivalEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals',
    access: 'arrival.read',
    summary: 'Incoming documents: waiting (urgent first), registered or refused; codes are found however typed',
    query: z.strictObject({
      ...pageQueryShape,
      state: z.enum(['pending', 'registered', 'refused']),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(arrivalRowSchema),
  }),
  one: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id',
    access: 'arrival.read',
    summary: 'One incoming document',
    params: idParams,
    response: arrivalViewSchema,
  }),
  timeline: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/timeline',
    access: 'arrival.read',
    summary: 'Everything that happened to it here, oldest first',
    params: idParams,
    response: z.strictObject({ items: z.array(timelineLineSchema) }),
  }),
  route: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/route',
    access: 'arrival.read',
    summary: 'Where it went on from here, as a tree of deliveries',
    params: idParams,
    response: z.strictObject({ deliveries: z.array(deliveryViewSchema) }),
  }),
  see: defineEndpoint({
    method: 'POST',
    path: '/api/arrivals/:id/seen',
    access: 'arrival.register',
    summary: 'Notes that the clerk opened it; the sender sees that',
    params: idParams,
    response: arrivalViewSchema,
  }),
  register: defineEndpoint({
    method: 'POST',
    path: '/api/arrivals/:id/register',
    access: 'arrival.register',
    summary: 'Takes it into the incoming register; the arrival number is granted here',
    params: idParams,
    response: arrivalViewSchema,
  }),
  refuse: defineEndpoint({
    method: 'POST',
    path: '/api/arrivals/:id/refuse',
    access: 'arrival.refuse',
    summary: 'Sends it back with a reason',
    params: idParams,
    body: z.strictObject({ reason: z.string().max(500) }).meta({ id: 'RefuseArrival' }),
    response: arrivalViewSchema,
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/api/counts',
    access: 'session',
    summary: 'The counts behind the badges: waiting arrivals, drafts, sendings somebody is silent on',
    response: z
      .strictObject({ pendingArrivals: z.number().int(), drafts: z.number().int(), openDispatches: z.number().int() })
      .meta({ id: 'Counts' }),
  }),
} as const;
