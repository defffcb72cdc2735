import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { RunJob } from './run-job';
import { Turns } from './turns';

/** Locks are short so that the work of a killed process is taken up within seconds; effects are protected by the outbox row. */
const LOCK_MS = 12_000;
const STALLED_EVERY_MS = 4_000;
const CLOSE_WITHIN_MS = 25_000;
/** A conversion may take a minute and a half, and is fetched and stored besides. */
const LONGEST_WORK_MS = 180_000;

interface JobData {
  readonly outboxId: string;
  readonly agencyId: string;
}

/** Takes work from the BullMQ queues and runs it; knows how long it has heard nothing. */
@Injectable()
export class Consumer implements OnApplicationShutdown {
  private readonly log = new Logger('consumer');
  private workers: Worker<JobData>[] = [];
  private readonly running = new Set<number>();

  constructor(
    private readonly redis: Redis,
    private readonly runJob: RunJob,
  ) {}

  private lastWorkAt = performance.now();

  /** Milliseconds since this process last had work in hand; work that takes longer than any may is none. */
  get idleMs(): number {
    const now = performance.now();
    const busy = [...this.running].some((begun) => now - begun < LONGEST_WORK_MS);
    return busy ? 0 : now - this.lastWorkAt;
  }

  /** Starts one BullMQ worker per queue that a handler names or that is asked for besides; gives their names. */
  listen(others: readonly string[], concurrency: number): readonly string[] {
    const patient = new Set(this.runJob.patientQueues);
    const queues = [...new Set([...this.runJob.queues, ...others])];
    this.workers = queues.map((queue) =>
      patient.has(queue) ? this.openPatient(queue) : this.open(queue, concurrency, (data) => this.work(data)),
    );
    return queues;
  }

  private openPatient(queue: string): Worker<JobData> {
    const turns = new Turns();
    return this.open(queue, 1, (data) => turns.take(() => this.work(data)));
  }

  private open(queue: string, concurrency: number, work: (data: JobData) => Promise<string>): Worker<JobData> {
    const worker = new Worker<JobData>(queue, (job) => work(job.data), {
      connection: this.redis,
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: STALLED_EVERY_MS,
      drainDelay: 2,
      skipVersionCheck: true,
    });
    worker.on('error', (error) => this.log.debug({ err: error, queue }, 'queue connection disturbed'));
    return worker;
  }

  private async work(data: JobData): Promise<string> {
    const begun = performance.now();
    this.running.add(begun);
    try {
      const result = await this.runJob.run(data.outboxId, data.agencyId);
      this.log.log({ ...data, result }, 'job run');
      return result;
    } finally {
      this.running.delete(begun);
      this.lastWorkAt = performance.now();
    }
  }

  /** BullMQ's own close waits for ever; after 25 s it is forced, which is as safe as being killed. */
  async onApplicationShutdown(): Promise<void> {
    const close = (force: boolean): Promise<unknown> =>
      Promise.allSettled(this.workers.map((worker) => worker.close(force)));
    const late = new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref());
    await Promise.race([close(false), late.then(() => close(true))]);
  }
}
