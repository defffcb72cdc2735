import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import type { Id } from '@lienthong/platform/kernel';
import type { DocumentId, DocumentStatus } from '../document';

/** Identifies one step of a review. */
export type StepId = Id<'step'>;

/**
 * What is asked of a post: an opinion (ý kiến), the check of content by the head of the drafting unit (Decree 30/2020
 * art. 12.1), the check of form (art. 12.2), or the signature of the competent person (art. 10 to 13).
 */
export const STEP_KINDS = ['opinion', 'content_check', 'form_check', 'sign'] as const;

/** One of `STEP_KINDS`. */
export type StepKind = (typeof STEP_KINDS)[number];

/** How far a step is: which states may follow each. `closed` is a step nobody needs to answer any more. */
export const STEP_TRANSITIONS = {
  waiting: ['open', 'closed'],
  open: ['done', 'returned', 'closed'],
  done: [],
  returned: [],
  closed: [],
} as const satisfies Record<string, readonly string[]>;

/** The state of a step. */
export type StepState = keyof typeof STEP_TRANSITIONS;

/** What was answered: an opinion for or against, a check passed, or a signature. */
export const STEP_ANSWERS = ['agreed', 'disagreed', 'passed', 'signed'] as const;

/** One of `STEP_ANSWERS`. */
export type StepAnswer = (typeof STEP_ANSWERS)[number];

/** A step as it is planned: who, for what, and in which group; steps of one group run in parallel. */
export interface PlannedStep {
  readonly kind: StepKind;
  readonly group: number;
  readonly postId: PostId;
}

/** A step of one round of a document's review. */
export interface Step extends PlannedStep {
  readonly id: StepId;
  readonly agencyId: AgencyId;
  readonly documentId: DocumentId;
  readonly round: number;
  readonly state: StepState;
  readonly answer: StepAnswer | null;
  readonly comment: string;
  readonly answeredAt: Date | null;
}

/** What the rules of a review look at: who has the document, and how far it is. */
export interface ReviewedDocument {
  readonly id: DocumentId;
  readonly agencyId: AgencyId;
  /** A delegation may reach some types only. */
  readonly typeCode: string;
  readonly ownerPostId: PostId;
  /** Who must move a draft on: the drafter, or after a return the head of the drafting unit until passed on. */
  readonly holderPostId: PostId;
  readonly status: DocumentStatus;
  /** Sent back once and not signed since: it can be issued only through another review. */
  readonly returned: boolean;
  readonly round: number;
}

/** A document with the steps of its present round, first group first. */
export interface Review {
  readonly document: ReviewedDocument;
  readonly steps: readonly Step[];
}
