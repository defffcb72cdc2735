import { vietnamDay } from '@lienthong/platform/kernel';

/** How a due date stands today: days left (0 = today), or days late. */
export interface DueState {
  readonly tone: 'late' | 'soon' | 'neutral';
  readonly words: 'due.late' | 'due.today' | 'due.left';
  readonly days: number;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 2;

/** Compares a due date (`YYYY-MM-DD`) with the day in Vietnam, in calendar days. */
export function dueState(dueOn: string, now: Date): DueState {
  const days = Math.round((Date.parse(dueOn) - Date.parse(vietnamDay(now))) / DAY_MS);
  if (days < 0) return { tone: 'late', words: 'due.late', days: -days };
  if (days === 0) return { tone: 'late', words: 'due.today', days };
  return { tone: days <= SOON_DAYS ? 'soon' : 'neutral', words: 'due.left', days };
}
