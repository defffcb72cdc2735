import type { Tone } from '@lienthong/platform/ui';
import type { BookRow } from '@lienthong/register/model';

/** How a book stands, as list and pane show it. */
export interface BookState {
  readonly key: 'state.sealed' | 'state.missing' | 'state.waiting' | 'state.complete';
  readonly tone: Tone;
  readonly count: number;
}

/** Sealed, numbers without a reason, numbers that wait for a document, or all accounted for; the worst comes first. */
export function stateOfBook({ sealedAt, unexplained, reserved, inserted }: BookRow): BookState {
  if (unexplained !== 0) return { key: 'state.missing', tone: 'late', count: Math.abs(unexplained) };
  if (sealedAt !== null) return { key: 'state.sealed', tone: 'neutral', count: 0 };
  const waiting = reserved + inserted;
  return waiting > 0
    ? { key: 'state.waiting', tone: 'soon', count: waiting }
    : { key: 'state.complete', tone: 'done', count: 0 };
}
