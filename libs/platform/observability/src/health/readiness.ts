import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { observabilityErrors } from '../observability.errors';
import type { ReadinessProbe } from './readiness-probe';

/** Whether a process can be given work, and how each part of it is. */
export interface ReadinessReport {
  readonly status: 'ready' | 'degraded' | 'unready' | 'stopping';
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
}

const PROBE_MS = 2_000;
/** Anybody may ask, so that asking must cost nothing: answers are this old at most. */
const FRESH_MS = 500;

/** Asks all probes and remembers that the process is about to end. */
@Injectable()
export class Readiness implements OnApplicationShutdown {
  private readonly log = new Logger('readiness');
  private readonly down = new Set<string>();
  private stopping = false;
  private latest: { readonly at: number; readonly report: Promise<ReadinessReport> } | undefined;

  constructor(private readonly probes: readonly ReadinessProbe[]) {}

  /** From now on the process takes no new work. */
  stop(): void {
    this.stopping = true;
  }

  /** The state of the process; never rejects, and never takes much longer than two seconds. */
  async report(): Promise<ReadinessReport> {
    if (this.stopping) return { status: 'stopping', parts: {} };
    const now = performance.now();
    if (!this.latest || now - this.latest.at > FRESH_MS) this.latest = { at: now, report: this.ask() };
    return this.latest.report;
  }

  private async ask(): Promise<ReadinessReport> {
    const answers = await Promise.all(this.probes.map(async (probe) => ({ probe, up: await this.isUp(probe) })));
    const missing = answers.filter(({ up }) => !up).map(({ probe }) => probe);
    const parts = Object.fromEntries(
      answers.map(({ probe, up }) => [probe.name, up ? ('up' as const) : ('down' as const)]),
    );
    if (missing.some(({ essential }) => essential)) return { status: 'unready', parts };
    return { status: missing.length > 0 ? 'degraded' : 'ready', parts };
  }

  private async isUp(probe: ReadinessProbe): Promise<boolean> {
    try {
      await withinTime(probe.check());
      if (this.down.delete(probe.name)) this.log.log({ part: probe.name }, 'part is back');
      return true;
    } catch (error) {
      // Every fault of a part means the same here: it cannot be used now. Said once, not at every asking.
      if (!this.down.has(probe.name)) this.log.warn({ err: error, part: probe.name }, 'part is down');
      this.down.add(probe.name);
      return false;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.probes.map((probe) => probe.close?.()));
  }
}

async function withinTime(work: Promise<unknown>): Promise<void> {
  const cut = Promise.withResolvers<never>();
  const timer = setTimeout(() => cut.reject(observabilityErrors.no_answer({ ms: PROBE_MS })), PROBE_MS);
  try {
    await Promise.race([work, cut.promise]);
  } finally {
    clearTimeout(timer);
  }
}
