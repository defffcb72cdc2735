import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { DOCUMENT_STATUSES, FIELD_LENGTH } from '../document';
import { documentViewSchema } from '../document.contract';
import { planLineSchema, plannedStepSchema, postChoiceSchema, signerChoiceSchema } from '../plan/plan.contract';
import { MAX_STEPS } from '../plan/review-plan';
import { STEP_ANSWERS, STEP_KINDS, STEP_TRANSITIONS, type StepState } from './step';

const params = z.strictObject({ id: z.uuid() });
const comment = z.string().max(FIELD_LENGTH.comment);
const states = Object.keys(STEP_TRANSITIONS) as [StepState, ...StepState[]];

/** A step as it is shown: who is or was asked, and what came of it. */
export const stepViewSchema = z
  .strictObject({
    id: z.uuid(),
    round: z.number().int(),
    group: z.number().int(),
    kind: z.enum(STEP_KINDS),
    postId: z.uuid(),
    personName: z.string(),
    postTitle: z.string(),
    state: z.enum(states),
    answer: z.enum(STEP_ANSWERS).nullable(),
    comment: z.string(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DocumentStep' });

/** The review of a document: where it is, who has it, and every step of every round. */
export const reviewViewSchema = z
  .strictObject({
    documentId: z.uuid(),
    status: z.enum(DOCUMENT_STATUSES),
    round: z.number().int(),
    returned: z.boolean(),
    ownerPostId: z.uuid(),
    holderPostId: z.uuid(),
    holderName: z.string(),
    holderTitle: z.string(),
    steps: z.array(stepViewSchema),
  })
  .meta({ id: 'DocumentReview' });

/** The review of a document on the wire. */
export type ReviewView = z.output<typeof reviewViewSchema>;

/** One document that waits for an act of the asking post. */
export const waitingStepSchema = z
  .strictObject({
    stepId: z.uuid(),
    documentId: z.uuid(),
    kind: z.enum(STEP_KINDS),
    openedAt: z.iso.datetime(),
    subject: z.string(),
    typeName: z.string(),
    urgency: z.number().int(),
    dueOn: z.iso.date().nullable(),
    round: z.number().int(),
    /** Who submitted it. */
    fromName: z.string(),
  })
  .meta({ id: 'WaitingStep' });

/** What the check of a draft found, in the order of the form. */
export const findingSchema = z
  .strictObject({
    field: z.string(),
    fault: z.string(),
    level: z.enum(['stop', 'warn']),
    detail: z.string().optional(),
  })
  .meta({ id: 'Finding' });

/** The routes of reviewing and signing. */
export const reviewEndpoints = {
  check: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/check',
    access: 'document.read',
    summary: 'Everything to put right, or to look at, before the submission',
    params,
    response: z.strictObject({ items: z.array(findingSchema) }),
  }),
  plan: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/plan',
    access: 'document.read',
    summary: 'The steps proposed for this draft, the posts that can be asked, and those that may sign it',
    params,
    response: z.strictObject({
      steps: z.array(planLineSchema),
      posts: z.array(postChoiceSchema),
      signers: z.array(signerChoiceSchema),
      /** Whose draft it is: nobody is asked to check an own one. */
      drafter: z.strictObject({ postId: z.uuid(), headsUnit: z.boolean() }),
    }),
  }),
  review: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/review',
    access: 'document.read',
    summary: 'Where the review is, who has the document, and every step so far',
    params,
    response: reviewViewSchema,
  }),
  submit: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/submit',
    access: 'document.draft',
    summary: 'Submits the draft for its checks and its signature',
    params,
    body: z
      .strictObject({ revision: z.number().int().min(1), steps: z.array(plannedStepSchema).max(MAX_STEPS) })
      .meta({ id: 'SubmitDraft' }),
    response: documentViewSchema,
  }),
  withdraw: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/withdraw',
    access: 'document.draft',
    summary: 'Takes a submission back while nobody has signed',
    params,
    response: documentViewSchema,
  }),
  passOn: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/pass-on',
    access: 'document.draft',
    summary: 'Hands a returned draft to the person who changes it',
    params,
    body: z.strictObject({ postId: z.uuid(), comment: comment.default('') }).meta({ id: 'PassOnDraft' }),
    response: documentViewSchema,
  }),
  answer: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/answer',
    access: 'document.review',
    summary: 'Gives the opinion, or passes the check, that the acting post is asked for',
    params,
    body: z
      .strictObject({ stepId: z.uuid(), answer: z.enum(STEP_ANSWERS), comment: comment.default('') })
      .meta({ id: 'AnswerStep' }),
    response: documentViewSchema,
  }),
  sign: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/sign',
    access: 'document.sign',
    summary: 'Approves and signs, in the capacity of a mandate; the signature block is made from it',
    params,
    body: z.strictObject({ stepId: z.uuid(), mandateId: z.uuid().optional() }).meta({ id: 'SignDocument' }),
    response: documentViewSchema,
  }),
  sendBack: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/send-back',
    access: 'document.review',
    summary: 'Sends the document back for change, to the head of the drafting unit',
    params,
    body: z.strictObject({ comment }).meta({ id: 'SendBack' }),
    response: documentViewSchema,
  }),
  waiting: defineEndpoint({
    method: 'GET',
    path: '/api/steps',
    access: 'document.review',
    summary: 'Documents that wait for an act of the acting post, urgent ones first',
    query: z.strictObject({ ...pageQueryShape }),
    response: pageOf(waitingStepSchema),
  }),
} as const;
