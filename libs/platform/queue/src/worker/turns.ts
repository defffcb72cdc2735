import { setTimeout as pause } from 'node:timers/promises';

/** How many times as long as the work the rest after it takes, and the longest there is. */
const REST = 2;
const MOST_REST_MS = 500;

/**
 * Lets work that can wait have its turn, one piece at a time, with a rest after each twice as long as it took: a burst of sends
 * must not take the processor from the people who are still sending. Work that comes alone begins at once.
 */
export class Turns {
  private before: Promise<unknown> = Promise.resolve();

  /** Answers what `work` answers, or throws what it throws. */
  take<T>(work: () => Promise<T>): Promise<T> {
    let begun = 0;
    const turn = this.before.then(() => {
      begun = performance.now();
      return work();
    });
    const rest = (): Promise<void> => pause(Math.min(REST * (performance.now() - begun), MOST_REST_MS));
    this.before = turn.then(rest, rest);
    return turn;
  }
}
