import { Database } from '@lienthong/platform/database';
import { type DynamicModule, Global, Module, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import { Consumer } from './worker/consumer';
import { JOB_HANDLERS, type JobHandler } from './job-handler';
import { Outbox } from './outbox';
import { OutboxListener } from './worker/outbox-listener';
import { openConsumer, openProducer } from './redis';
import { Relay } from './worker/relay';
import { RunJob } from './worker/run-job';
import { SCHEDULES, Schedules, type Schedule } from './worker/schedules';
import { Watchdog } from './worker/watchdog';
import { WORKER_OPTIONS, WorkerRuntime, type WorkerOptions } from './worker/worker-runtime';

/** What a worker process needs to run queues. */
export interface QueueWorkerSetup {
  readonly redisUrl: string;
  readonly databaseUrl: string;
  readonly concurrency: number;
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  readonly handlers: readonly Type<JobHandler>[];
  /** Which provider lists the level queues. */
  readonly levels: Type<{ levelQueues(): Promise<readonly string[]> }>;
  /** Regular work, made from providers of `imports`. */
  readonly schedules: { readonly inject: readonly Type[]; readonly make: (...parts: never[]) => readonly Schedule[] };
}

/** Writing to the outbox (every process), and running what is in it (worker processes). */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class QueueModule {
  /** The module of a worker process: relay, consumer, listener, watchdog and the handlers of all domains. */
  static forWorker(setup: QueueWorkerSetup): DynamicModule {
    const producer = openProducer(setup.redisUrl);
    const provide = <T>(type: Type<T>, inject: Type[], make: (...parts: never[]) => T): Provider => ({
      provide: type,
      inject,
      useFactory: make as never,
    });
    return {
      module: QueueModule,
      imports: setup.imports,
      providers: [
        { provide: JOB_HANDLERS, inject: [...setup.handlers], useFactory: (...handlers: JobHandler[]) => handlers },
        workerOptions(setup),
        RunJob,
        provide(Relay, [Database], (database: Database) => new Relay(database, producer)),
        provide(Consumer, [RunJob], (runJob: RunJob) => new Consumer(openConsumer(setup.redisUrl), runJob)),
        provide(
          OutboxListener,
          [Relay],
          (relay: Relay) => new OutboxListener(setup.databaseUrl, () => void relay.sweep()),
        ),
        provide(Watchdog, [Database], (database: Database) => new Watchdog(database, producer)),
        { provide: SCHEDULES, inject: [...setup.schedules.inject], useFactory: setup.schedules.make as never },
        {
          provide: Schedules,
          inject: [SCHEDULES],
          useFactory: (schedules: readonly Schedule[]) =>
            new Schedules(producer, openConsumer(setup.redisUrl), schedules),
        },
        WorkerRuntime,
      ],
      exports: [RunJob, Relay, Watchdog],
    };
  }
}

function workerOptions({ levels, concurrency }: QueueWorkerSetup): Provider {
  const useFactory = (source: { levelQueues(): Promise<readonly string[]> }): WorkerOptions => ({
    levelQueues: () => source.levelQueues(),
    concurrency,
  });
  return { provide: WORKER_OPTIONS, inject: [levels], useFactory };
}
