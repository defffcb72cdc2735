import { agencyEntities, AgencyDirectory, AgencyModule } from '@lienthong/agency/server';
import { DeliverHopHandler, dispatchEntities, DispatchJobsModule, ReadLetterHandler } from '@lienthong/dispatch/server';
import {
  CountPagesHandler,
  documentEntities,
  DocumentJobsModule,
  EraseBytesHandler,
  LooseFileSweeper,
  MakePdfHandler,
  StampIssuedHandler,
} from '@lienthong/document/server';
import { handlingEntities, HandlingJobsModule, ReportHandlingHandler } from '@lienthong/handling/server';
import type { WorkerConfig } from '@lienthong/platform/config';
import { Database, DatabaseModule } from '@lienthong/platform/database';
import { JournalModule } from '@lienthong/platform/journal';
import { databaseProbe, ObservabilityModule, outboxReader } from '@lienthong/platform/observability';
import { OfficeModule } from '@lienthong/platform/office';
import { QueueModule } from '@lienthong/platform/queue';
import { StorageModule } from '@lienthong/platform/storage';
import { ReadFileHandler, SearchJobsModule } from '@lienthong/search/server';
import { type DynamicModule, Module } from '@nestjs/common';

/** The background halves of the domains, and what each does. */
const DOMAINS = [AgencyModule, DispatchJobsModule, DocumentJobsModule, HandlingJobsModule, SearchJobsModule];
const HANDLERS = [
  DeliverHopHandler,
  CountPagesHandler,
  EraseBytesHandler,
  ReadLetterHandler,
  MakePdfHandler,
  StampIssuedHandler,
  ReportHandlingHandler,
  ReadFileHandler,
];

/** The process that works in the background: relay, job handlers, schedules. Composition only. */
@Module({})
export class WorkerModule {
  static forRoot(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot({
          url: config.databaseUrl,
          entities: [...agencyEntities, ...documentEntities, ...dispatchEntities, ...handlingEntities],
          poolSize: config.poolSize,
          applicationName: 'lienthong worker',
        }),
        OfficeModule.forRoot({ stampThread: new URL('./stamp.thread.mjs', import.meta.url) }),
        StorageModule.forRoot({ blobs: config.blobs, stagingDir: config.stagingDir }),
        ObservabilityModule.forRoot({
          log: { process: 'worker', level: config.logLevel },
          metrics: config.metrics,
          inject: [Database],
          parts: (database: Database) => ({
            outbox: outboxReader(database),
            probes: [databaseProbe(config.databaseUrl)],
          }),
        }),
        JournalModule,
        QueueModule.forWorker({
          redisUrl: config.redisUrl,
          databaseUrl: config.databaseUrl,
          concurrency: config.concurrency,
          imports: DOMAINS,
          handlers: HANDLERS,
          levels: AgencyDirectory,
          schedules: {
            inject: [LooseFileSweeper],
            make: (sweeper: LooseFileSweeper) => [
              { name: 'files.sweep', cron: '30 1 * * *', run: () => sweeper.sweep() },
            ],
          },
        }),
      ],
    };
  }
}
