import { isOpen, type Assignment } from './assignment';
import { holds, type Desk } from './desk';

/**
 * The parts of "Việc của tôi": cần xử lý, chờ ký (steps of drafts: opinion, check, signature), phối hợp, để biết, chờ chuyển (registered and handed to nobody yet), đã
 * chuyển đang chờ, tạm hoãn.
 */
export const QUEUE_TABS = ['todo', 'sign', 'cooperate', 'inform', 'to_route', 'given', 'snoozed'] as const;

/** One part of the queue. */
export type QueueTab = (typeof QUEUE_TABS)[number];

/** An assignment with what decides where it lies besides: whether a lead below still has it. */
export interface QueuedAssignment {
  readonly assignment: Assignment;
  readonly openLeadBelow: boolean;
}

/** In which parts of the queue of a desk an assignment lies on a day; lists and badges ask the same in SQL. */
export function tabsOf(queued: QueuedAssignment, desk: Desk, today: string): QueueTab[] {
  const { assignment } = queued;
  const own = assignment.givenByPostId === desk.postId;
  if (cameBack(assignment) && own) return ['todo'];
  if (!isOpen(assignment)) return [];
  const given: QueueTab[] = own ? ['given'] : [];
  if (!holds(desk, assignment) || queued.openLeadBelow) return given;
  const { snoozedUntil, role } = assignment;
  if (snoozedUntil !== null && snoozedUntil > today) return [...given, 'snoozed'];
  return [...given, role === 'lead' ? 'todo' : role];
}

/** A return its giver has to take note of; a returned lead passed on by somebody is back on that desk by itself. */
function cameBack({ state, settledAt, role, parentId }: Assignment): boolean {
  return state === 'returned' && settledAt === null && !(role === 'lead' && parentId !== null);
}
