import { LIVE_QUEUE, type PlannedJob } from '@lienthong/platform/queue';

/** What changed, in the fewest words: screens that show it ask again; no content travels. */
export interface Signal {
  /** Agencies whose screens may show it. */
  readonly agencies: readonly string[];
  readonly topic: 'arrivals' | 'dispatches' | 'documents' | 'handling';
  readonly id: string | null;
}

/** Plans a signal to the open screens of some agencies, sent after the commit. */
export function planSignal(signal: Signal): PlannedJob {
  return { job: 'live.signal', queue: LIVE_QUEUE, priority: 2, payload: { ...signal } };
}
