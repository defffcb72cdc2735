import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';

const HOUSEKEEPING = 'housekeeping';
const AGAIN_MS = 60_000;

/** Regular work of the whole installation: one worker does it at each time, whichever is free. */
export interface Schedule {
  readonly name: string;
  /** Five fields, in Vietnam time. */
  readonly cron: string;
  /** MUST be repeatable: Redis may forget that it was done. */
  run(): Promise<unknown>;
}

/** Injection token of the list of schedules. */
export const SCHEDULES = Symbol('SCHEDULES');

/** Runs the schedules through one BullMQ queue; writes them down again every minute, because Redis may have forgotten them. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('schedules');
  private readonly queue: Queue;
  private worker: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    producer: Redis,
    private readonly consumer: Redis,
    @Inject(SCHEDULES) private readonly schedules: readonly Schedule[],
  ) {
    this.queue = new Queue(HOUSEKEEPING, { connection: producer, skipVersionCheck: true });
    this.queue.on('error', () => undefined);
  }

  onApplicationBootstrap(): void {
    this.worker = new Worker(HOUSEKEEPING, (job) => this.run(job.name), {
      connection: this.consumer,
      skipVersionCheck: true,
    });
    this.worker.on('error', (error) => this.log.debug({ err: error }, 'queue connection disturbed'));
    this.timer = setInterval(() => this.write(), AGAIN_MS);
    this.write();
  }

  private async run(name: string): Promise<void> {
    await this.schedules.find((schedule) => schedule.name === name)?.run();
    this.log.log({ name }, 'schedule run');
  }

  private write(): void {
    const removal = { removeOnComplete: true, removeOnFail: true };
    for (const { name, cron } of this.schedules)
      this.queue
        .upsertJobScheduler(name, { pattern: cron, tz: 'Asia/Ho_Chi_Minh' }, { name, opts: removal })
        .catch((error: unknown) =>
          this.log.warn({ err: error, name }, 'schedule not written, the next minute tries again'),
        );
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await Promise.allSettled([this.worker?.close(true), this.queue.close()]);
  }
}
