import { Database, PreparingClient, SnakeNaming } from '@lienthong/platform/database';
import type { DynamicModule, Type } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { createDatabase, dropDatabase } from './template-database';
import { asSuperuser, databaseUrl, roleUrl, type TestRole } from './test-cluster';

/** What a spec may ask of its database. */
export interface TestDatabaseOptions {
  /** Tables the code under test writes through. */
  readonly entities?: readonly Type[];
  /** Connections of each role; 10 without it. */
  readonly poolSize?: number;
}

/** A migrated, empty PostgreSQL database that belongs to one spec file. */
export interface TestDatabase {
  readonly name: string;
  /** As the api sees it, role `lienthong_app`: row-level security holds. */
  readonly database: Database;
  readonly dataSource: DataSource;
  /** As the worker sees it, role `lienthong_worker`. */
  readonly worker: { readonly database: Database; readonly dataSource: DataSource };
  /** Addresses for what connects by itself. */
  readonly urls: { readonly app: string; readonly worker: string; readonly owner: string };
  /** A global Nest module that gives `Database` and the `DataSource` of the api's role. */
  readonly module: DynamicModule;
  /** One statement as superuser, past row-level security: to prepare, and to look at what is really stored. */
  asOwner<R>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /** Closes every connection and removes the database. */
  close(): Promise<void>;
}

class TestDatabaseModule {}

async function connect(name: string, role: TestRole, options: TestDatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: roleUrl(name, role),
    entities: [...(options.entities ?? [])],
    namingStrategy: new SnakeNaming(),
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: () => undefined,
    applicationName: 'lienthong tests',
    extra: { Client: PreparingClient },
  });
  return dataSource.initialize();
}

function moduleOf(database: Database, dataSource: DataSource): DynamicModule {
  const providers = [
    { provide: Database, useValue: database },
    { provide: getDataSourceToken(), useValue: dataSource },
  ];
  return { module: TestDatabaseModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}

/**
 * Gives a spec file a database of its own, cloned from a template that was migrated once per run. Needs
 * TEST_DATABASE_URL, a superuser's address; `npm test` sets it. Call it in `beforeAll` and `close()` in `afterAll`.
 */
export async function withDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = await createDatabase();
  const app = await connect(name, 'lienthong_app', options);
  const worker = await connect(name, 'lienthong_worker', options);
  const database = new Database(app);
  return {
    name,
    database,
    dataSource: app,
    worker: { database: new Database(worker), dataSource: worker },
    urls: { app: roleUrl(name, 'lienthong_app'), worker: roleUrl(name, 'lienthong_worker'), owner: databaseUrl(name) },
    module: moduleOf(database, app),
    asOwner: <R>(sql: string, parameters: readonly unknown[] = []) =>
      asSuperuser(databaseUrl(name), async (client) => (await client.query(sql, [...parameters])).rows as R[]),
    close: async () => {
      await Promise.all([app.destroy(), worker.destroy()]);
      await dropDatabase(name);
    },
  };
}
