import { defineEndpoint } from '@lienthong/platform/contract';
import { DOCUMENT_CLASSES } from '@lienthong/signing/model';
import * as z from 'zod';
import { MAX_STEPS, type PlannedPost } from './review-plan';
import { STEP_KINDS } from '../review/step';

const step = z.strictObject({ kind: z.enum(STEP_KINDS), group: z.number().int().min(1).max(MAX_STEPS) });

/** A step as the drafter submits it: whom to ask for what, and beside or behind whom. */
export const plannedStepSchema = step.extend({ postId: z.uuid() }).meta({ id: 'PlannedStep' });

/** A step as it is proposed; `null` where nobody fits yet and the drafter must choose. */
export const planLineSchema = step.extend({ postId: z.uuid().nullable() }).meta({ id: 'PlanLine' });

/** A post that can be asked. */
export const postChoiceSchema = z
  .strictObject({ postId: z.uuid(), personName: z.string(), postTitle: z.string() })
  .meta({ id: 'PostChoice' });

/** A post that may sign a document of this kind today, under which mandate, with the lines that will be printed. */
export const signerChoiceSchema = postChoiceSchema
  .extend({ mandateId: z.uuid(), lines: z.array(z.string()) })
  .meta({ id: 'SignerChoice' });

const who = z.custom<PlannedPost>(
  (value) => typeof value === 'string' && /^(unit_head|role:(clerk|leader|officer)|post:[0-9a-f-]{36})$/.test(value),
);

/** The plan of an agency for one type of document, or for every type that has none of its own (`''`). */
export const reviewPlanSchema = z
  .strictObject({
    typeCode: z.string().max(30),
    steps: z.array(step.extend({ who: who.meta({ type: 'string' }) })).max(MAX_STEPS),
  })
  .meta({ id: 'ReviewPlan' });

/** A step of a preview: whom it would ask today; nobody where the drafter would have to choose. */
export const previewStepSchema = step
  .extend({ choice: postChoiceSchema.nullable(), lines: z.array(z.string()) })
  .meta({ id: 'PreviewStep' });

/** The routes of the plans that reviews are proposed by. */
export const reviewPlanEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/review-plans',
    access: 'document.plan',
    summary: 'The plans of the agency; the first is the one for every type',
    response: z.strictObject({ items: z.array(reviewPlanSchema), posts: z.array(postChoiceSchema) }),
  }),
  set: defineEndpoint({
    method: 'PUT',
    path: '/api/review-plans',
    access: 'document.plan',
    summary: 'Sets the plan for a type, or for every type; without steps a type goes by the plan for every type',
    body: reviewPlanSchema,
    response: z.strictObject({ items: z.array(reviewPlanSchema), posts: z.array(postChoiceSchema) }),
  }),
  preview: defineEndpoint({
    method: 'POST',
    path: '/api/review-plans/preview',
    access: 'document.plan',
    summary: 'Who would have a document of a type in which order, drafted by somebody, under a plan; changes nothing',
    body: reviewPlanSchema
      .extend({ ownerPostId: z.uuid(), documentClass: z.enum(DOCUMENT_CLASSES).default('administrative') })
      .meta({ id: 'PreviewPlan' }),
    response: z.strictObject({ steps: z.array(previewStepSchema) }),
    idempotent: false,
  }),
} as const;

/** A plan on the wire. */
export type ReviewPlan = z.output<typeof reviewPlanSchema>;

/** A post that can be asked, on the wire. */
export type PostChoice = z.output<typeof postChoiceSchema>;

/** A step of a preview on the wire. */
export type PreviewStep = z.output<typeof previewStepSchema>;
