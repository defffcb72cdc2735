import type { StepKind } from '@lienthong/document/model';
import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATES } from './assignment';
import { QUEUE_TABS } from './queue';

const STEP_KINDS = ['opinion', 'content_check', 'form_check', 'sign'] as const satisfies readonly StepKind[];
const stepKind = z.enum(STEP_KINDS);

/** One piece of work in "Việc của tôi": an assignment, a registered document to hand over, or a step of a draft. */
export const queueRowSchema = z
  .strictObject({
    /** The assignment, the document when nobody has been given it yet, or the step. */
    id: z.uuid(),
    kind: z.enum(['assignment', 'arrival', 'step']),
    /** The incoming document; `null` for a step. */
    arrivalId: z.uuid().nullable(),
    /** The outgoing document of a step, and what is asked for. */
    documentId: z.uuid().nullable(),
    stepKind: stepKind.nullable(),
    /** From where the asking desk would hand it on: its own assignment, or the register (`null`). */
    fromId: z.uuid().nullable(),
    code: z.string(),
    typeName: z.string(),
    subject: z.string(),
    senderName: z.string(),
    urgency: z.number().int(),
    arrivalNumber: z.number().int().nullable(),
    fileCount: z.number().int(),
    role: z.enum(ASSIGNMENT_ROLES).nullable(),
    state: z.enum(ASSIGNMENT_STATES).nullable(),
    dueOn: z.iso.date().nullable(),
    snoozedUntil: z.iso.date().nullable(),
    /** Who has it, where it was given away; who gave it otherwise. */
    receiverName: z.string().nullable(),
    givenByName: z.string().nullable(),
    givenAt: z.iso.datetime(),
    instruction: z.string(),
    /** Why it came back. */
    endNote: z.string().nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'QueueRow' });

/** One piece of work on the wire. */
export type QueueRow = z.output<typeof queueRowSchema>;

/** The routes of the one queue. */
export const queueEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/inbox',
    access: 'handling.act',
    summary: 'What waits for the acting post, by part of the queue: urgent first, then by due date',
    query: z.strictObject({ ...pageQueryShape, tab: z.enum(QUEUE_TABS), q: z.string().max(200).optional() }),
    response: pageOf(queueRowSchema),
  }),
  counts: defineEndpoint({
    method: 'GET',
    path: '/api/inbox/counts',
    access: 'session',
    summary: 'How much waits in each part of the queue; zero for a post without one',
    response: z
      .strictObject(
        Object.fromEntries(QUEUE_TABS.map((tab) => [tab, z.number().int()])) as Record<
          (typeof QUEUE_TABS)[number],
          z.ZodInt
        >,
      )
      .meta({ id: 'QueueCounts' }),
  }),
} as const;
