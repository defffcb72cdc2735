import { isOpen, type Assignment, type AssignmentId, type EndState, type OpenState } from './assignment';
import { gave, type By } from './desk';
import { assignmentOf, branchOf, passedOnFrom, requireHeld, type CaseChange, type HandlingCase } from './handling-case';
import { handlingErrors } from './handling.errors';

/** The most characters of a result or a reason. */
export const MAX_NOTE = 1000;

interface End extends By {
  readonly state: EndState;
  readonly note: string | null;
  readonly withId: AssignmentId | null;
}

function ended(assignment: Assignment, { state, desk, at, note, withId }: End): Assignment {
  return {
    ...assignment,
    state,
    seenAt: assignment.seenAt ?? (state === 'withdrawn' ? null : at),
    endedAt: at,
    endedByPostId: desk.postId,
    endedByName: desk.personName,
    endNote: note,
    endedFrom: assignment.state as OpenState,
    endedWithId: withId,
  };
}

/**
 * Finishes one's own assignment (hoàn thành). When the lead is done, what it was passed on from is done too, up to the
 * register. Not while a lead it was passed on to is still at it.
 */
export function finishAssignment(before: HandlingCase, id: AssignmentId, note: string, { desk, at }: By): CaseChange {
  const own = requireHeld(before, id, desk);
  const lead = passedOnFrom(before, id).find((one) => one.role === 'lead' && isOpen(one));
  if (lead) throw handlingErrors.passed_on({ receiver: lead.receiverName });
  const changed = [ended(own, { state: 'done', desk, at, note: note.trim() || null, withId: null })];
  for (let above: Assignment | undefined = own; above?.role === 'lead' && above.parentId !== null;) {
    above = assignmentOf(before, above.parentId);
    if (!isOpen(above)) break;
    changed.push(ended(above, { state: 'done', desk, at, note: null, withId: id }));
  }
  return { changed };
}

/** Gives one's own assignment back to whoever gave it, with a reason (trả lại); not after passing it on. */
export function returnAssignment(before: HandlingCase, id: AssignmentId, reason: string, { desk, at }: By): CaseChange {
  const own = requireHeld(before, id, desk);
  const text = reason.trim();
  if (text === '') throw handlingErrors.reason_missing();
  const further = passedOnFrom(before, id).find(isOpen);
  if (further) throw handlingErrors.passed_on({ receiver: further.receiverName });
  return { changed: [ended(own, { state: 'returned', desk, at, note: text, withId: null })] };
}

/**
 * Takes an assignment back from its receiver with everything passed on from it: lấy lại while it is unread, afterwards
 * thu hồi, which needs a reason; not once it is done.
 */
export function withdrawAssignment(
  before: HandlingCase,
  id: AssignmentId,
  reason: string,
  { desk, at }: By,
): CaseChange {
  const given = assignmentOf(before, id);
  const from = given.parentId === null ? undefined : assignmentOf(before, given.parentId);
  if (!gave(desk, given, from)) throw handlingErrors.not_giver();
  if (!isOpen(given)) throw handlingErrors.already_ended({ state: given.state });
  const note = reason.trim() || null;
  if (note === null && given.state !== 'waiting') throw handlingErrors.reason_missing();
  const changed = branchOf(before, given)
    .filter((one) => isOpen(one))
    .map((one) => ended(one, { state: 'withdrawn', desk, at, note, withId: one.id === id ? null : id }));
  return { changed };
}
