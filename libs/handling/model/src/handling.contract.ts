import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATES } from './assignment';
import { MAX_NOTE } from './end-assignment';
import { MAX_INSTRUCTION, MAX_RECEIVERS } from './hand-over';

/** The most documents of one act. */
export const MAX_TOGETHER = 200;

const idParams = z.strictObject({ id: z.uuid() });
const ids = z.array(z.uuid()).min(1).max(MAX_TOGETHER);

/** A receiver as it is named in a hand-over: the id of a unit or of a post. */
export const namedReceiverSchema = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(ASSIGNMENT_ROLES),
    dueOn: z.iso.date().nullable().default(null),
  })
  .meta({ id: 'NamedReceiver' });

/** Documents handed over together: each from the register, or from the giver's own assignment. */
export const handOverSchema = z
  .strictObject({
    documents: z
      .array(z.strictObject({ arrivalId: z.uuid(), fromId: z.uuid().nullable().default(null) }))
      .min(1)
      .max(MAX_TOGETHER),
    receivers: z.array(namedReceiverSchema).max(MAX_RECEIVERS),
    instruction: z.string().max(MAX_INSTRUCTION).default(''),
  })
  .meta({ id: 'HandOver' });

/** What became of one document of an act over many; each stands for itself. */
export const outcomeSchema = z
  .strictObject({
    /** The arrival or assignment the act was asked for. */
    id: z.uuid(),
    /** Names the act for an undo; `null` when it was refused. */
    actId: z.uuid().nullable(),
    refusal: z
      .strictObject({
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      })
      .nullable(),
  })
  .meta({ id: 'HandlingOutcome' });

/** One assignment in the chain of a document. */
export const assignmentViewSchema = z
  .strictObject({
    id: z.uuid(),
    handoverId: z.uuid(),
    parentId: z.uuid().nullable(),
    unitId: z.uuid().nullable(),
    postId: z.uuid().nullable(),
    receiverName: z.string(),
    role: z.enum(ASSIGNMENT_ROLES),
    state: z.enum(ASSIGNMENT_STATES),
    dueOn: z.iso.date().nullable(),
    seenAt: z.iso.datetime().nullable(),
    snoozedUntil: z.iso.date().nullable(),
    endedAt: z.iso.datetime().nullable(),
    endedByName: z.string().nullable(),
    endNote: z.string().nullable(),
    givenByName: z.string(),
    givenByTitle: z.string(),
    givenAt: z.iso.datetime(),
    instruction: z.string(),
    /** Whether it lies on the asking desk. */
    mine: z.boolean(),
    /** Whether the asking desk may take it back. */
    given: z.boolean(),
  })
  .meta({ id: 'Assignment' });

/** One assignment on the wire. */
export type AssignmentView = z.output<typeof assignmentViewSchema>;

/** The handling of one incoming document: who has it, and the chain of hand-overs. */
export const handlingViewSchema = z
  .strictObject({
    arrivalId: z.uuid(),
    code: z.string(),
    handling: z.enum(['handed_over', 'working', 'done', 'returned']).nullable(),
    holders: z.string(),
    /** Whether the asking desk may hand it over straight from the register. */
    mayRoute: z.boolean(),
    assignments: z.array(assignmentViewSchema),
  })
  .meta({ id: 'Handling' });

/** The handling of one document on the wire. */
export type HandlingView = z.output<typeof handlingViewSchema>;

/** Somebody a document can be handed to. */
export const receiverViewSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['unit', 'post']),
    name: z.string(),
    /** Title of a post; name of the head of a unit. */
    detail: z.string(),
    unitName: z.string().nullable(),
    reachable: z.boolean(),
  })
  .meta({ id: 'Receiver' });

/** Somebody a document can be handed to, on the wire. */
export type ReceiverView = z.output<typeof receiverViewSchema>;

const together = z.strictObject({ items: z.array(outcomeSchema) });
const onIds = <T extends z.ZodRawShape>(id: string, shape: T) => z.strictObject({ ids, ...shape }).meta({ id });

/** The routes of handing over and handling. */
export const handlingEndpoints = {
  handOver: defineEndpoint({
    method: 'POST',
    path: '/api/handovers',
    access: 'handling.act',
    summary: 'Hands documents over to units and people with an instruction; each document stands for itself',
    body: handOverSchema,
    response: together,
  }),
  finish: defineEndpoint({
    method: 'POST',
    path: '/api/assignments/finish',
    access: 'handling.act',
    summary: 'Finishes own assignments',
    body: onIds('FinishAssignments', { note: z.string().max(MAX_NOTE).default('') }),
    response: together,
  }),
  giveBack: defineEndpoint({
    method: 'POST',
    path: '/api/assignments/return',
    access: 'handling.act',
    summary: 'Gives own assignments back to their givers, with a reason',
    body: onIds('ReturnAssignments', { reason: z.string().max(MAX_NOTE) }),
    response: together,
  }),
  withdraw: defineEndpoint({
    method: 'POST',
    path: '/api/assignments/withdraw',
    access: 'handling.act',
    summary: 'Takes assignments back from their receivers; once read only with a reason',
    body: onIds('WithdrawAssignments', { reason: z.string().max(MAX_NOTE).default('') }),
    response: together,
  }),
  snooze: defineEndpoint({
    method: 'POST',
    path: '/api/assignments/snooze',
    access: 'handling.act',
    summary: 'Puts own assignments aside until a day, or takes them up again',
    body: onIds('SnoozeAssignments', { until: z.iso.date().nullable() }),
    response: together,
  }),
  settle: defineEndpoint({
    method: 'POST',
    path: '/api/assignments/settle',
    access: 'handling.act',
    summary: 'Takes note of assignments that came back',
    body: onIds('SettleReturns', {}),
    response: together,
  }),
  undo: defineEndpoint({
    method: 'POST',
    path: '/api/handovers/undo',
    access: 'handling.act',
    summary: 'Takes own hand-overs or ends back at once, as if they had never been',
    body: z.strictObject({ actIds: ids }).meta({ id: 'UndoHandling' }),
    response: together,
  }),
  see: defineEndpoint({
    method: 'POST',
    path: '/api/assignments/:id/seen',
    access: 'handling.act',
    summary: 'Notes that its holder opened an assignment; the giver sees that',
    params: idParams,
    response: handlingViewSchema,
  }),
  start: defineEndpoint({
    method: 'POST',
    path: '/api/assignments/:id/start',
    access: 'handling.act',
    summary: 'Begins to work on an own assignment; the sender of the document is told',
    params: idParams,
    response: handlingViewSchema,
  }),
  ofArrival: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/handling',
    access: 'arrival.read',
    summary: 'Who has an incoming document, and the chain of hand-overs with their instructions',
    params: idParams,
    response: handlingViewSchema,
  }),
  receivers: defineEndpoint({
    method: 'GET',
    path: '/api/receivers',
    access: 'handling.act',
    summary: 'Units and posts of the acting agency a document can be handed to',
    response: z.strictObject({ items: z.array(receiverViewSchema) }),
  }),
  proposals: defineEndpoint({
    method: 'GET',
    path: '/api/receivers/proposed',
    access: 'handling.act',
    summary: 'To whom documents like these went lately, best first; and the sentences this post writes most',
    query: z.strictObject({
      arrivalIds: z
        .string()
        .max(8000)
        .transform((text) => text.split(','))
        .pipe(z.array(z.uuid()).min(1).max(MAX_TOGETHER)),
    }),
    response: z.strictObject({
      receivers: z.array(z.strictObject({ id: z.uuid(), name: z.string(), times: z.number().int() })),
      sentences: z.array(z.string()),
    }),
  }),
} as const;
