import type { Actor } from '@lienthong/identity/model';
import { documentErrors } from '../document.errors';
import { markDone } from './answer-step';
import { requireOwnStep } from './own-step';
import { requireStatus } from './require-status';
import type { Review } from './step';

/**
 * Approves and signs: the act of the competent person (Decree 30/2020 art. 11, 13), possible only when everybody before
 * has answered and both checks are passed. In which capacity is asked of `signing` before.
 */
export function approveAndSign(review: Review, stepId: string, at: Date, actor: Actor): Review {
  const step = requireOwnStep(review, stepId, actor, 'document.sign');
  requireStatus(review.document, 'reviewing');
  if (step.kind !== 'sign') throw documentErrors.answer_impossible({ kind: step.kind });
  const steps = markDone(review.steps, step, { answer: 'signed', comment: '', at });
  if (!steps.every(({ state }) => state === 'done')) throw documentErrors.checks_open();
  return { document: { ...review.document, status: 'signed', returned: false }, steps };
}
