import type { AssignmentState, AssignmentView, HandlingView, QueueRow } from '@lienthong/handling/model';

/** One thing an act is about: an assignment, or a document nobody was handed yet. */
export interface Target {
  /** The assignment, or else the document. */
  readonly id: string;
  readonly arrivalId: string;
  /** From where it is handed on: an own assignment, or the register (`null`). */
  readonly fromId: string | null;
  readonly code: string;
  readonly state: AssignmentState | null;
}

/** A row of the queue as a target. */
export function targetOf({ id, arrivalId, fromId, code, state }: QueueRow): Target {
  // Nothing of these acts is offered for the step of a draft, which alone has no arrival.
  return { id, arrivalId: arrivalId ?? '', fromId, code, state };
}

/** A document's own page: from the register. */
export function documentTarget({ arrivalId, code }: HandlingView): Target {
  return { id: arrivalId, arrivalId, fromId: null, code, state: null };
}

/** An assignment in the chain of a document. */
export function assignmentTarget({ arrivalId, code }: HandlingView, { id, state }: AssignmentView): Target {
  return { id, arrivalId, fromId: id, code, state };
}
