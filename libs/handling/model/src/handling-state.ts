import { isLive, isOpen, type Assignment } from './assignment';

/** What the sender is told after registering: đã chuyển xử lý (04), đang xử lý (05), đã hoàn thành (06). Decision 28/2018 art. 10.2.h. */
export const HANDLING_STATES = ['handed_over', 'working', 'done'] as const;

/** How far the handling of a document is, as its sender may know it. */
export type HandlingState = (typeof HANDLING_STATES)[number];

/** The same inside the agency, where `returned` is told apart: it came back, and nobody has taken note yet. */
export type ArrivalHandling = HandlingState | 'returned';

type Part = Pick<Assignment, 'parentId' | 'role' | 'state' | 'settledAt'>;

/** How far the handling is, from all its assignments; `null` while nobody was handed it: it waits to be handed over. */
export function arrivalHandlingOf(assignments: readonly Part[]): ArrivalHandling | null {
  const live = assignments.filter(isLive);
  if (live.length === 0) {
    const back = assignments.some((one) => one.parentId === null && one.state === 'returned' && one.settledAt === null);
    return back ? 'returned' : null;
  }
  const leads = live.filter(({ role, parentId }) => role === 'lead' && parentId === null);
  if (leads.some(({ state }) => state === 'done') && !leads.some(isOpen)) return 'done';
  const atWork = live.some(({ role, state }) => role !== 'inform' && (state === 'working' || state === 'done'));
  return atWork ? 'working' : 'handed_over';
}
