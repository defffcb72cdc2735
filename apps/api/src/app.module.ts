import { agencyEntities, AgencyModule } from '@lienthong/agency/server';
import { bookEntities, BookModule } from '@lienthong/book/server';
import { dispatchEntities, DispatchModule } from '@lienthong/dispatch/server';
import { documentEntities, DocumentModule } from '@lienthong/document/server';
import { identityEntities, IdentityModule } from '@lienthong/identity/server';
import { handlingEntities, HandlingModule } from '@lienthong/handling/server';
import { dossierEntities, DossierModule } from '@lienthong/dossier/server';
import type { ApiConfig } from '@lienthong/platform/config';
import { Database, DatabaseModule } from '@lienthong/platform/database';
import { HttpModule, ThrottleModule } from '@lienthong/platform/http';
import { JournalModule } from '@lienthong/platform/journal';
import { LiveModule } from '@lienthong/platform/live';
import {
  blobProbe,
  databaseProbe,
  diskProbe,
  ObservabilityModule,
  outboxReader,
  redisProbe,
  stagingProbe,
} from '@lienthong/platform/observability';
import { openProducer, QueueModule } from '@lienthong/platform/queue';
import { BLOB_STORE, type BlobStore, StorageModule } from '@lienthong/platform/storage';
import { RegisterModule } from '@lienthong/register/server';
import { signingEntities, SigningModule } from '@lienthong/signing/server';
import { SearchModule } from '@lienthong/search/server';
import { templateEntities, TemplateModule } from '@lienthong/template/server';
import { type DynamicModule, Module } from '@nestjs/common';

/** The domains, in the order of the product's sentence; identity comes earlier, because the guards ask it. */
const DOMAINS = [
  AgencyModule,
  SigningModule,
  DocumentModule,
  TemplateModule,
  RegisterModule,
  DispatchModule,
  HandlingModule,
  DossierModule,
  BookModule,
  SearchModule,
];

/** The tables code writes through. */
const ENTITIES = [
  ...agencyEntities,
  ...identityEntities,
  ...signingEntities,
  ...documentEntities,
  ...templateEntities,
  ...dispatchEntities,
  ...dossierEntities,
  ...handlingEntities,
  ...bookEntities,
];

/** The process that answers requests: composition only, no rule, no SQL. */
@Module({})
export class AppModule {
  static forRoot(config: ApiConfig): DynamicModule {
    const redis = openProducer(config.redisUrl);
    const identity = IdentityModule.forRoot({ production: config.production });
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot({
          url: config.databaseUrl,
          entities: ENTITIES,
          poolSize: config.poolSize,
          applicationName: 'lienthong api',
        }),
        StorageModule.forRoot({ blobs: config.blobs, stagingDir: config.stagingDir }),
        ObservabilityModule.forRoot({
          log: { process: 'api', level: config.logLevel },
          metrics: config.metrics,
          inject: [Database, BLOB_STORE],
          parts: (database: Database, blobs: BlobStore) => ({
            outbox: outboxReader(database),
            probes: [
              databaseProbe(config.databaseUrl),
              diskProbe([config.dataDir, config.stagingDir], config.minFreeDiskPercent),
              stagingProbe(config.stagingDir),
              redisProbe(redis),
              blobProbe(blobs),
            ],
          }),
        }),
        JournalModule,
        QueueModule,
        ThrottleModule.forRoot({ redis, factor: config.rateLimitFactor }),
        HttpModule.forRoot({ secureCookie: config.secure, origins: config.origins }, [identity]),
        identity,
        LiveModule.forRoot(config.redisUrl),
        ...DOMAINS,
      ],
    };
  }
}
