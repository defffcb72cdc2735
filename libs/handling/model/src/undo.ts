import { isLive, isOpen, type Assignment, type AssignmentId, type HandoverId, type OpenState } from './assignment';
import type { By } from './desk';
import { assignmentOf, handoverOf, passedOnFrom, type CaseChange, type HandlingCase } from './handling-case';
import { receiverOf } from './hand-over';
import { handlingErrors } from './handling.errors';

/** How long an undo is offered. */
export const UNDO_SECONDS = 10;

/** The way of an undo to the server may take a little longer than the offer stands on the screen. */
const GRACE_SECONDS = 5;

const inTime = (since: Date, at: Date): boolean =>
  at.getTime() - since.getTime() <= (UNDO_SECONDS + GRACE_SECONDS) * 1000;

/** Takes a hand-over out again as if it had never been: by its giver, at once, before any receiver did more than look. */
export function undoHandover(before: HandlingCase, id: HandoverId, { desk, at }: By): CaseChange {
  const handover = handoverOf(before, id);
  if (handover.givenByPostId !== desk.postId) throw handlingErrors.not_giver();
  if (!inTime(handover.givenAt, at)) throw handlingErrors.undo_too_late();
  const given = before.assignments.filter(({ handoverId }) => handoverId === id);
  const untouched = given.every(
    (one) => (one.state === 'waiting' || one.state === 'seen') && passedOnFrom(before, one.id).length === 0,
  );
  if (!untouched) throw handlingErrors.undo_overtaken();
  const settled = before.assignments
    .filter(({ settledById }) => settledById === id)
    .map((one) => ({ ...one, settledAt: null, settledById: null }));
  const from = handover.fromId === null ? undefined : assignmentOf(before, handover.fromId);
  if (!from || !handover.fromState) return { changed: settled, removed: id };
  if (!isOpen(from)) throw handlingErrors.undo_overtaken();
  return { changed: [back(from, handover.fromState), ...settled], removed: id };
}

/** Takes an end back (done, returned or taken back), with the ends that came with it. */
export function undoEnd(before: HandlingCase, id: AssignmentId, { desk, at }: By): CaseChange {
  const own = assignmentOf(before, id);
  if (own.endedByPostId !== desk.postId || own.endedWithId !== null) throw handlingErrors.not_holder();
  if (!own.endedAt || !inTime(own.endedAt, at)) throw handlingErrors.undo_too_late();
  const changed = [own, ...before.assignments.filter(({ endedWithId }) => endedWithId === id)].map(reopened);
  if (own.settledAt !== null || clashes(before, changed)) throw handlingErrors.undo_overtaken();
  return { changed };
}

function reopened(assignment: Assignment): Assignment {
  return {
    ...back(assignment, assignment.endedFrom ?? 'seen'),
    endedAt: null,
    endedByPostId: null,
    endedByName: null,
    endNote: null,
    endedFrom: null,
    endedWithId: null,
  };
}

/** What has not been seen before the act is unseen again. */
function back(assignment: Assignment, state: OpenState): Assignment {
  return { ...assignment, state, seenAt: state === 'waiting' ? null : assignment.seenAt };
}

/** The world went on meanwhile: another lead at the same place, the same receiver once more, or its giver is done. */
function clashes(before: HandlingCase, changed: readonly Assignment[]): boolean {
  const others = before.assignments.filter((one) => !changed.some(({ id }) => id === one.id));
  return changed.some((one) =>
    others.some(
      (other) =>
        (isOpen(other) && receiverOf(other) === receiverOf(one)) ||
        (one.role === 'lead' && other.role === 'lead' && isLive(other) && other.parentId === one.parentId) ||
        (other.id === one.parentId && !isOpen(other)),
    ),
  );
}
