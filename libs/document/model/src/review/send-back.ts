import { can, requireAllowed, type Actor, type PostId } from '@lienthong/identity/model';
import { documentErrors } from '../document.errors';
import { closeSteps } from './own-step';
import { requireStatus } from './require-status';
import type { Review, Step } from './step';

/** Why a document goes back, and to whom it can go. */
export interface Return {
  readonly comment: string;
  /** Who heads the unit that drafted it; `null` where nobody does. */
  readonly unitHeadPostId: PostId | null;
  /** Whether somebody still acts in the drafter's post. */
  readonly ownerActs: boolean;
  readonly at: Date;
}

/**
 * The open step from which this post may send the document back: its check or its signature. Who is asked for an
 * opinion says it and leaves the decision to the others.
 */
export function returnableStep({ document, steps }: Review, postId: string): Step | undefined {
  if (document.status !== 'reviewing') return undefined;
  return steps.find((step) => step.postId === postId && step.state === 'open' && step.kind !== 'opinion');
}

/** Whether this post may send the document back now: from its open step, or once signed the signer and the clerk. */
export function canSendBack(review: Review, actor: Actor): boolean {
  const { document, steps } = review;
  if (document.status === 'reviewing')
    return can(actor, 'document.review', document) === 'allowed' && returnableStep(review, actor.postId) !== undefined;
  if (document.status !== 'signed') return false;
  const signed = steps.some(({ kind, postId }) => kind === 'sign' && postId === actor.postId);
  return can(actor, signed ? 'document.review' : 'document.issue', document) === 'allowed';
}

/**
 * Sends a document back for change, with a comment. It goes to the head of the drafting unit, who passes it on (Decree
 * 30/2020 art. 10.3); from the head's own hand straight to the drafter. A signature falls with it: what changes after
 * the approval goes back to the person who signs (art. 11).
 */
export function sendBack(review: Review, returned: Return, actor: Actor): Review {
  const { document } = review;
  const { comment, at } = returned;
  requireAllowed(actor, 'document.read', document, documentErrors.not_found);
  requireStatus(document, 'reviewing', 'signed');
  if (!canSendBack(review, actor)) throw documentErrors.not_your_step();
  const words = comment.trim();
  if (words === '') throw documentErrors.comment_missing();
  const own = returnableStep(review, actor.postId);
  const steps = review.steps.map((step) =>
    step.id === own?.id ? { ...step, state: 'returned' as const, comment: words, answeredAt: at } : step,
  );
  const holderPostId = holderAfter(returned, document.ownerPostId, actor);
  return { document: { ...document, status: 'draft', returned: true, holderPostId }, steps: closeSteps(steps, at) };
}

function holderAfter({ unitHeadPostId, ownerActs }: Return, owner: PostId, actor: Actor): PostId {
  if (unitHeadPostId !== null && unitHeadPostId !== actor.postId) return unitHeadPostId;
  return ownerActs ? owner : actor.postId;
}
