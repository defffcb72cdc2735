import { type DynamicModule, Global, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { checkDatabase } from './check-database';
import { Database } from './database';
import { PreparingClient } from './preparing-client';
import { SnakeNaming } from './snake-naming';

/** Which database, as which role, with how many connections, and the tables that code writes through. */
export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly Type[];
  readonly poolSize: number;
  readonly applicationName: string;
}

/** Gives every module `Database`; refuses to start on an unsafe database. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleInit {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    const connection = TypeOrmModule.forRoot({
      type: 'postgres',
      url: options.url,
      entities: [...options.entities],
      namingStrategy: new SnakeNaming(),
      synchronize: false,
      migrationsRun: false,
      applicationName: options.applicationName,
      poolSize: options.poolSize,
      retryAttempts: 20,
      retryDelay: 500,
      // An idle connection whose server dies must not end the process.
      poolErrorHandler: () => undefined,
      extra: { Client: PreparingClient, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000 },
    });
    return { module: DatabaseModule, imports: [connection], providers: [Database], exports: [Database] };
  }

  async onModuleInit(): Promise<void> {
    await checkDatabase(this.dataSource);
  }
}
