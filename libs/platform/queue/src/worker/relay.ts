import { Database } from '@lienthong/platform/database';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { LIVE_CHANNEL, LIVE_QUEUE } from '../queue-names';

/** How long a claimed row belongs to the relay that claimed it; then the sweeper takes it again. */
export const LEASE_SECONDS = 8;

const BATCH = 200;

interface Claimed {
  readonly id: string;
  readonly agency_id: string;
  readonly job: string;
  readonly queue: string;
  readonly priority: number;
  readonly payload: unknown;
}

/**
 * Carries committed outbox rows to Redis: work into its BullMQ queue under the row's id (a repeat is harmless), signals
 * to the live channel. Redis may fail or forget at any moment; a row that is not done is claimed again after its lease.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly log = new Logger('relay');
  private readonly queues = new Map<string, Queue>();
  private again = false;
  private busy: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly redis: Redis,
  ) {}

  /** Empties the outbox now; calls while it runs make it run once more afterwards. */
  sweep(): Promise<void> {
    this.again = true;
    this.busy ??= this.drain().finally(() => (this.busy = undefined));
    return this.busy;
  }

  private async drain(): Promise<void> {
    // Claiming now would only lease rows to nobody; unclaimed they are free the moment Redis is back.
    if (this.redis.status !== 'ready') return;
    try {
      while (this.again) {
        this.again = false;
        if ((await this.relayBatch()) === BATCH) this.again = true;
      }
    } catch (error) {
      this.log.warn({ err: error }, 'outbox not relayed, the next sweep tries again');
    }
  }

  private async relayBatch(): Promise<number> {
    const claimed = await this.database.ask<Claimed>('SELECT * FROM outbox_claim($1, make_interval(secs => $2))', [
      BATCH,
      LEASE_SECONDS,
    ]);
    const signals = claimed.filter((row) => row.queue === LIVE_QUEUE);
    await this.publish(signals);
    const work = Map.groupBy(
      claimed.filter((row) => row.queue !== LIVE_QUEUE),
      (row) => row.queue,
    );
    for (const [queue, rows] of work) await this.enqueue(queue, rows);
    return claimed.length;
  }

  private async publish(signals: readonly Claimed[]): Promise<void> {
    if (signals.length === 0) return;
    await Promise.all(signals.map((row) => this.redis.publish(LIVE_CHANNEL, JSON.stringify(row.payload))));
    await this.database.ask('SELECT outbox_done_many($1)', [signals.map((row) => row.id)]);
  }

  private async enqueue(name: string, rows: readonly Claimed[]): Promise<void> {
    const queue = this.queues.get(name) ?? this.open(name);
    const jobs = rows.map((row) => ({
      name: row.job,
      data: { outboxId: row.id, agencyId: row.agency_id },
      opts: { jobId: row.id, priority: row.priority, removeOnComplete: true, removeOnFail: true, attempts: 1 },
    }));
    await queue.addBulk(jobs);
  }

  private open(name: string): Queue {
    const queue = new Queue(name, { connection: this.redis, skipVersionCheck: true });
    // Without a listener BullMQ prints every lost connection to the console, past the log.
    queue.on('error', (error) => this.log.debug({ err: error, queue: name }, 'queue connection disturbed'));
    this.queues.set(name, queue);
    return queue;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.busy;
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
  }
}
