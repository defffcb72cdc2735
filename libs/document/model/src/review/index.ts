export { canChange } from './amend';
export { answerStep, ANSWERS_OF } from './answer-step';
export { approveAndSign } from './approve-and-sign';
export { mayBeAsked, type DraftersPost } from './own-check';
export { passOn } from './pass-on';
export { postChoiceSchema, reviewPlanEndpoints } from '../plan/plan.contract';
export type { PostChoice, PreviewStep, ReviewPlan } from '../plan/plan.contract';
export { requireIssuable } from './require-issuable';
export { requireStatus } from './require-status';
export {
  DEFAULT_PLAN,
  MAX_STEPS,
  planFault,
  planLinesFault,
  type PlanLine,
  type PlannedPost,
} from '../plan/review-plan';
export { findingSchema, reviewEndpoints, type ReviewView } from './review.contract';
export { canSendBack, sendBack, type Return } from './send-back';
export { STEP_KINDS } from './step';
export type { PlannedStep, Review, ReviewedDocument, Step, StepAnswer, StepId, StepKind, StepState } from './step';
export { submitDraft } from './submit-draft';
export { canWithdraw, withdraw } from './withdraw';
