import { timelineLineSchema } from '@lienthong/document/model';
import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { deliveryViewSchema } from '../dispatch.contract';
import { arrivalRowSchema, arrivalViewSchema, letterFieldsSchema, receiveLetterSchema } from './arrival.views';

const idParams = z.strictObject({ id: z.uuid() });

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
      /** Of the registered ones only those somebody has, those that are done, or those that should be done by now. */
      handling: z.enum(['in_hand', 'done', 'overdue']).optional(),
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
  receive: defineEndpoint({
    method: 'POST',
    path: '/api/arrivals',
    access: 'arrival.register',
    summary: 'Lays a letter that came on paper or by e-mail into the queue; its text is read and fields are proposed',
    body: receiveLetterSchema,
    response: arrivalViewSchema,
  }),
  change: defineEndpoint({
    method: 'PUT',
    path: '/api/arrivals/:id',
    access: 'arrival.register',
    summary: 'Saves the fields of a letter; refused when somebody else saved a later revision',
    params: idParams,
    body: letterFieldsSchema.extend({ revision: z.number().int().min(1) }).meta({ id: 'ChangeLetter' }),
    response: arrivalViewSchema,
  }),
  discard: defineEndpoint({
    method: 'DELETE',
    path: '/api/arrivals/:id',
    access: 'arrival.register',
    summary: 'Throws away a letter that was laid in by mistake; only while it waits',
    params: idParams,
  }),
  merge: defineEndpoint({
    method: 'POST',
    path: '/api/arrivals/:id/merge',
    access: 'arrival.register',
    summary: 'Says that two arrivals are one document; answers the one that stands for both, with the proofs of each',
    params: idParams,
    body: z.strictObject({ withId: z.uuid() }).meta({ id: 'MergeArrivals' }),
    response: arrivalViewSchema,
  }),
  split: defineEndpoint({
    method: 'POST',
    path: '/api/arrivals/:id/split',
    access: 'arrival.register',
    summary: 'Takes an arrival that was merged wrongly out again, with a reason; it waits for the register as before',
    params: idParams,
    body: z.strictObject({ reason: z.string().max(500) }).meta({ id: 'SplitArrival' }),
    response: arrivalViewSchema,
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/api/counts',
    access: 'session',
    summary: 'The counts behind the badges, by the conditions of the lists they stand for',
    response: z
      .strictObject({
        pendingArrivals: z.number().int(),
        drafts: z.number().int(),
        reviewing: z.number().int(),
        /** Signed, and waiting for number and issue. */
        signed: z.number().int(),
        openDispatches: z.number().int(),
        /** Documents that wait for an act of the acting post. */
        stepsWaiting: z.number().int(),
      })
      .meta({ id: 'Counts' }),
  }),
} as const;
