import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { documentErrors } from '../document.errors';
import { closeSteps } from './own-step';
import { requireStatus } from './require-status';
import type { Review, ReviewedDocument } from './step';

/** Whether this post may take the submission back: who drafted or submitted it, while nobody has signed. */
export function canWithdraw({ status, ownerPostId, holderPostId }: ReviewedDocument, postId: string): boolean {
  return status === 'reviewing' && (ownerPostId === postId || holderPostId === postId);
}

/** Takes a submission back to change it; whoever is still asked is asked no more. */
export function withdraw(review: Review, at: Date, actor: Actor): Review {
  const { document } = review;
  requireAllowed(actor, 'document.draft', document, documentErrors.not_found);
  requireStatus(document, 'reviewing');
  if (!canWithdraw(document, actor.postId)) throw documentErrors.held_elsewhere();
  return {
    document: { ...document, status: 'draft', holderPostId: actor.postId },
    steps: closeSteps(review.steps, at),
  };
}
