import { SnakeNaming } from '@lienthong/platform/database';
import { DataSource, type EntityManager } from 'typeorm';
import { migrations } from './migrations';
import { DATABASE_ROLES } from './migrations/tenant-table';
import { operatorErrors } from './operator.errors';

/** Key of the advisory lock that lets one operator at a time migrate or seed a database. */
export const OPERATOR_LOCK = 5_720_100;

/** Runs `work` with connections of the owner, closed afterwards. */
export async function withDataSource<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    migrations,
    namingStrategy: new SnakeNaming(),
    migrationsTransactionMode: 'all',
    applicationName: 'lienthong-operator',
    poolSize: 3,
    extra: { connectionTimeoutMillis: 10_000 },
  }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Runs `work` in one transaction as the definer role: row-level security is forced on owners too, and only that role's
 * policies show every agency. Works for a superuser and for an owner who was made a member when migrating.
 */
export async function asDefiner<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => {
    const [found] = await manager.query<{ migrated: boolean }[]>(
      `SELECT to_regclass('public.agencies') IS NOT NULL AS migrated`,
    );
    if (!found?.migrated) throw operatorErrors.not_migrated();
    await manager.query(`SET LOCAL ROLE ${DATABASE_ROLES.definer}`);
    return work(manager);
  });
}
