import type { Actor } from '@lienthong/identity/model';
import { documentErrors } from '../document.errors';
import { requireOwnStep } from './own-step';
import { requireStatus } from './require-status';
import type { Review, Step, StepAnswer, StepKind } from './step';

/** Which answers a step takes here; a signature is an act of its own. */
export const ANSWERS_OF = {
  opinion: ['agreed', 'disagreed'],
  content_check: ['passed'],
  form_check: ['passed'],
  sign: [],
} as const satisfies Record<StepKind, readonly StepAnswer[]>;

/** What a post says to the step it is asked in. */
export interface StepReply {
  readonly answer: StepAnswer;
  readonly comment: string;
  readonly at: Date;
}

/**
 * Answers an opinion or a check. When the last of a group has answered, the next group is asked. An opinion against
 * needs its reason and stops nothing: the signer decides (Decree 30/2020 art. 10, 12).
 */
export function answerStep(review: Review, stepId: string, reply: StepReply, actor: Actor): Review {
  const step = requireOwnStep(review, stepId, actor, 'document.review');
  requireStatus(review.document, 'reviewing');
  const possible: readonly StepAnswer[] = ANSWERS_OF[step.kind];
  if (!possible.includes(reply.answer)) throw documentErrors.answer_impossible({ kind: step.kind });
  if (reply.answer === 'disagreed' && reply.comment.trim() === '') throw documentErrors.comment_missing();
  return { ...review, steps: advance(markDone(review.steps, step, reply)) };
}

/** The steps with one of them answered. */
export function markDone(steps: readonly Step[], { id }: Step, { answer, comment, at }: StepReply): Step[] {
  return steps.map((step) =>
    step.id === id ? { ...step, state: 'done' as const, answer, comment: comment.trim(), answeredAt: at } : step,
  );
}

/** Opens the first group whose turn it is, once nobody of the one before is still asked. */
function advance(steps: readonly Step[]): Step[] {
  if (steps.some(({ state }) => state === 'open')) return [...steps];
  const next = steps.find(({ state }) => state === 'waiting')?.group;
  return steps.map((step) => (step.group === next && step.state === 'waiting' ? { ...step, state: 'open' } : step));
}
