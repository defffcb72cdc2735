import { Database, isUnavailable, NOBODY } from '@lienthong/platform/database';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Consumer } from './consumer';
import { OutboxListener } from './outbox-listener';
import { Relay } from './relay';
import { Watchdog } from './watchdog';

const SWEEP_MS = 2_000;
const WATCH_MS = 15_000;
const PRUNE_MS = 3_600_000;

/** Which queues a worker serves besides those its handlers name, and how many jobs of each it runs at once. */
export interface WorkerOptions {
  readonly levelQueues: () => Promise<readonly string[]>;
  readonly concurrency: number;
}

/** Injection token of `WorkerOptions`. */
export const WORKER_OPTIONS = Symbol('WORKER_OPTIONS');

/** The running worker: listener and sweeper feed the relay, the consumer does the work, the watchdog ends a deaf process. */
@Injectable()
export class WorkerRuntime implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('worker');
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly consumer: Consumer,
    private readonly listener: OutboxListener,
    private readonly watchdog: Watchdog,
    @Inject(WORKER_OPTIONS) private readonly options: WorkerOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const queues = this.consumer.listen(await this.options.levelQueues(), this.options.concurrency);
    await this.listener.start();
    this.every(SWEEP_MS, () => this.relay.sweep());
    this.every(WATCH_MS, () => this.watch());
    this.every(PRUNE_MS, () => this.prune());
    this.log.log({ queues }, 'worker ready');
  }

  private every(ms: number, work: () => Promise<void>): void {
    const run = (): void => {
      work().catch((error: unknown) => {
        if (isUnavailable(error)) this.log.warn('database is away');
        else this.log.error({ err: error }, 'background round failed');
      });
    };
    this.timers.push(setInterval(run, ms));
  }

  private async watch(): Promise<void> {
    if (!(await this.watchdog.isDeaf(this.consumer.idleMs))) return;
    this.log.fatal('deaf: work lies about and none reaches this process; ending so that it is started afresh');
    process.exit(1);
  }

  private async prune(): Promise<void> {
    await this.database.transaction(NOBODY, async () => {
      await this.database.query(`SELECT outbox_prune(interval '7 days'), commands_prune(interval '7 days')`);
    });
  }

  onApplicationShutdown(): void {
    this.timers.forEach(clearInterval);
  }
}
