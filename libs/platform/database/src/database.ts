import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AsyncLocalStorage } from 'node:async_hooks';
import { escapeLiteral } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { databaseErrors } from './database.errors';
import { PLATFORM_PERMISSION, type Tenant } from './tenant';

interface Running {
  readonly tenant: Tenant;
  readonly manager: EntityManager;
}

/** Begins a transaction and names its tenant, in one message to the server. */
function beginFor(tenant: Tenant): string {
  const platform = tenant.permissions?.includes(PLATFORM_PERMISSION) ? 'on' : '';
  const settings = { agency: tenant.agencyId ?? '', person: tenant.personId ?? '', platform };
  const named = Object.entries(settings).map(
    ([name, value]) => `set_config('app.${name}', ${escapeLiteral(value)}, true)`,
  );
  return `START TRANSACTION; SELECT ${named.join(', ')}`;
}

/**
 * The only way to the database. Every statement runs in a transaction whose first statement names the tenant, so that
 * the setting dies with the transaction and row-level security always knows whom it serves.
 */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<Running>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction for a tenant; a call inside another joins it, and throws
   * `database.other_tenant` when it asks for another agency. Everything is undone when `work` throws.
   */
  async transaction<T>(tenant: Tenant, work: () => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer) {
      if (outer.tenant.agencyId !== tenant.agencyId) throw databaseErrors.other_tenant();
      return work();
    }
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      return await this.within(runner, tenant, work);
    } finally {
      await runner.release();
    }
  }

  /** Runs `work` for nobody: only definer functions meant for it answer. */
  anonymous<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction({ agencyId: null }, work);
  }

  /**
   * Runs one statement for nobody, in a transaction of its own and with a single message to the server: for a definer
   * function that every request asks. Sees no tenant's row, because nobody is named.
   */
  ask<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.dataSource.query(sql, [...parameters]);
  }

  /** The manager of the running transaction; throws `database.no_transaction` outside one. */
  get manager(): EntityManager {
    const running = this.running.getStore();
    if (!running) throw databaseErrors.no_transaction();
    return running.manager;
  }

  /** Runs one SQL statement of the running transaction; rows come back with the columns as written. */
  query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.manager.query(sql, [...parameters]);
  }

  /** Whether a transaction is open in this chain of calls. */
  get inTransaction(): boolean {
    return this.running.getStore() !== undefined;
  }

  private async within<T>(runner: QueryRunner, tenant: Tenant, work: () => Promise<T>): Promise<T> {
    try {
      await runner.query(beginFor(tenant));
      Object.assign(runner, { isTransactionActive: true }); // TypeORM locks rows only where it believes in a transaction
      const result = await this.running.run({ tenant, manager: runner.manager }, work);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined); // a lost connection has nothing left to undo
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
    }
  }
}
