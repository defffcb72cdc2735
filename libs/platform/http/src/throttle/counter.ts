/** How often something happened in the running window, and how long the window still runs. */
export interface Count {
  readonly hits: number;
  readonly leftMs: number;
}

const MOST_KEYS = 100_000;

/** Counts in this process alone, in windows that begin with their first hit. */
export class MemoryCounter {
  private windows = new Map<string, { hits: number; readonly endsAt: number }>();

  /** Adds one hit. */
  hit(key: string, windowMs: number, now = performance.now()): Count {
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      if (this.windows.size >= MOST_KEYS) this.forgetEnded(now);
      window = { hits: 0, endsAt: now + windowMs };
      this.windows.set(key, window);
    }
    window.hits += 1;
    return { hits: window.hits, leftMs: window.endsAt - now };
  }

  /** A flood of new keys must not fill the memory: when ended windows are not enough, all are forgotten. */
  private forgetEnded(now: number): void {
    const running = [...this.windows].filter(([, window]) => window.endsAt > now);
    this.windows = new Map(running.length >= MOST_KEYS ? [] : running);
  }
}
