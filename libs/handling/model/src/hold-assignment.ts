import { vietnamDay } from '@lienthong/platform/kernel';
import type { AssignmentId } from './assignment';
import { gave, type By } from './desk';
import { assignmentOf, requireHeld, type CaseChange, type HandlingCase } from './handling-case';
import { handlingErrors } from './handling.errors';

/** Notes that its holder opened an assignment; later openings change nothing. */
export function seeAssignment(before: HandlingCase, id: AssignmentId, { desk, at }: By): CaseChange {
  const own = requireHeld(before, id, desk);
  return own.state === 'waiting' ? { changed: [{ ...own, state: 'seen', seenAt: at }] } : { changed: [] };
}

/** Begins to work on one's own assignment (nhận xử lý). */
export function startAssignment(before: HandlingCase, id: AssignmentId, { desk, at }: By): CaseChange {
  const own = requireHeld(before, id, desk);
  if (own.state === 'working') return { changed: [] };
  return { changed: [{ ...own, state: 'working', seenAt: own.seenAt ?? at, snoozedUntil: null }] };
}

/** Puts one's own assignment aside until a later day (tạm hoãn), or takes it up again (`null`). Its due date stays. */
export function snoozeAssignment(
  before: HandlingCase,
  id: AssignmentId,
  until: string | null,
  { desk, at }: By,
): CaseChange {
  const own = requireHeld(before, id, desk);
  if (until !== null && until <= vietnamDay(at)) throw handlingErrors.snooze_in_past();
  return { changed: [{ ...own, snoozedUntil: until }] };
}

/** The giver takes note of a return without handing it over again (đã rõ). */
export function settleReturn(before: HandlingCase, id: AssignmentId, { desk, at }: By): CaseChange {
  const returned = assignmentOf(before, id);
  const from = returned.parentId === null ? undefined : assignmentOf(before, returned.parentId);
  if (!gave(desk, returned, from)) throw handlingErrors.not_giver();
  if (returned.state !== 'returned' || returned.settledAt !== null) throw handlingErrors.not_returned();
  return { changed: [{ ...returned, settledAt: at }] };
}
