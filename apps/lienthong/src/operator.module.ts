import { agencyEntities, AgencyModule } from '@lienthong/agency/server';
import type { CommandConfig } from '@lienthong/platform/config';
import { Database, SnakeNaming } from '@lienthong/platform/database';
import { JournalModule } from '@lienthong/platform/journal';
import { QueueModule } from '@lienthong/platform/queue';
import { type DynamicModule, Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DATABASE_ROLES } from './migrations/tenant-table';
import { asDefiner, withDataSource } from './open-database';

@Global()
@Module({})
class OperatorDatabaseModule {
  static forRoot(url: string): DynamicModule {
    const connection = TypeOrmModule.forRoot({
      type: 'postgres',
      url,
      entities: [...agencyEntities],
      namingStrategy: new SnakeNaming(),
      applicationName: 'lienthong-operator',
      poolSize: 3,
      retryAttempts: 1,
      // The operator serves no agency: the definer role sees all of them, and has no more rights than its tables need.
      extra: { connectionTimeoutMillis: 10_000, options: `-c role=${DATABASE_ROLES.definer}` },
    });
    return { module: OperatorDatabaseModule, imports: [connection], providers: [Database], exports: [Database] };
  }
}

@Module({})
class OperatorModule {
  static forRoot(config: CommandConfig): DynamicModule {
    const imports = [OperatorDatabaseModule.forRoot(config.databaseUrl), QueueModule, JournalModule, AgencyModule];
    return { module: OperatorModule, imports };
  }
}

/** Runs `work` with the services of the product, acting for the operator; refuses a database that is not migrated. */
export async function withServices(
  config: CommandConfig,
  work: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  await withDataSource(config.databaseUrl, (dataSource) => asDefiner(dataSource, async () => undefined));
  const app = await NestFactory.createApplicationContext(OperatorModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}
