import { requireAllowed, type Actor, type Permission } from '@lienthong/identity/model';
import { documentErrors } from '../document.errors';
import type { Review, Step, StepState } from './step';

/** The open step that this post is asked in; refuses an unknown one, another's, and one that is not its turn or answered. */
export function requireOwnStep(review: Review, stepId: string, actor: Actor, permission: Permission): Step {
  requireAllowed(actor, permission, review.document, documentErrors.not_found);
  const step = review.steps.find(({ id }) => id === stepId);
  if (!step) throw documentErrors.step_not_found();
  if (step.postId !== actor.postId) throw documentErrors.not_your_step();
  if (step.state !== 'open') throw documentErrors.step_not_open({ state: step.state });
  return step;
}

/** Every step that nobody has answered yet, closed: what a return, or taking a submission back, leaves behind. */
export function closeSteps(steps: readonly Step[], at: Date): Step[] {
  const unanswered: readonly StepState[] = ['waiting', 'open'];
  return steps.map((step) =>
    unanswered.includes(step.state) ? { ...step, state: 'closed' as const, answeredAt: at } : step,
  );
}
