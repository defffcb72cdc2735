import type { Arrival } from '@lienthong/dispatch/model';
import {
  isOpen,
  type Assignment,
  type AssignmentId,
  type Handover,
  type HandoverId,
  type OpenState,
} from './assignment';
import { holds, type Desk } from './desk';
import { handlingErrors } from './handling.errors';

/** Everything about the handling of one incoming document; every rule looks at the whole of it. */
export interface HandlingCase {
  readonly arrival: Pick<Arrival, 'id' | 'agencyId' | 'state'>;
  readonly handovers: readonly Handover[];
  readonly assignments: readonly Assignment[];
}

/** What a rule changes in a case. */
export interface CaseChange {
  readonly handover?: Handover;
  readonly created?: readonly Assignment[];
  readonly changed: readonly Assignment[];
  /** A hand-over that is taken out again with its assignments, by an undo. */
  readonly removed?: HandoverId;
}

/** The case after a change. */
export function applyChange(before: HandlingCase, change: CaseChange): HandlingCase {
  const changed = new Map(change.changed.map((one) => [one.id, one]));
  return {
    arrival: before.arrival,
    handovers: [...before.handovers, ...(change.handover ? [change.handover] : [])].filter(
      ({ id }) => id !== change.removed,
    ),
    assignments: [...before.assignments.map((one) => changed.get(one.id) ?? one), ...(change.created ?? [])].filter(
      ({ handoverId }) => handoverId !== change.removed,
    ),
  };
}

/** An assignment of the case; throws `handling.assignment_not_found`. */
export function assignmentOf(one: HandlingCase, id: AssignmentId): Assignment {
  const found = one.assignments.find((assignment) => assignment.id === id);
  if (!found) throw handlingErrors.assignment_not_found();
  return found;
}

/** A hand-over of the case; throws `handling.handover_not_found`. */
export function handoverOf(one: HandlingCase, id: HandoverId): Handover {
  const found = one.handovers.find((handover) => handover.id === id);
  if (!found) throw handlingErrors.handover_not_found();
  return found;
}

/** The assignment somebody acts on: on this desk and still open; throws otherwise. */
export function requireHeld(
  one: HandlingCase,
  id: AssignmentId,
  desk: Desk,
): Assignment & { readonly state: OpenState } {
  const assignment = assignmentOf(one, id);
  if (!holds(desk, assignment)) throw handlingErrors.not_holder();
  if (!isOpen(assignment)) throw handlingErrors.already_ended({ state: assignment.state });
  return assignment;
}

/** What was passed on from an assignment, or from the register (`null`). */
export function passedOnFrom(one: HandlingCase, id: AssignmentId | null): Assignment[] {
  return one.assignments.filter(({ parentId }) => parentId === id);
}

/** An assignment with everything passed on from it, itself first. */
export function branchOf(one: HandlingCase, assignment: Assignment): Assignment[] {
  return [assignment, ...passedOnFrom(one, assignment.id).flatMap((child) => branchOf(one, child))];
}
