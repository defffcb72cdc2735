import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { databaseErrors } from './database.errors';
import { PLATFORM_PERMISSION, type Tenant } from './tenant';

interface Running {
  readonly tenant: Tenant;
  readonly manager: EntityManager;
}

const SET_TENANT = `SELECT set_config('app.agency', $1, true), set_config('app.person', $2, true), set_config('app.platform', $3, true)`;

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
    return this.dataSource.transaction(async (manager) => {
      const platform = tenant.permissions?.includes(PLATFORM_PERMISSION) ? 'on' : '';
      await manager.query(SET_TENANT, [tenant.agencyId ?? '', tenant.personId ?? '', platform]);
      return this.running.run({ tenant, manager }, work);
    });
  }

  /** Runs `work` for nobody: only definer functions meant for it answer. */
  anonymous<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction({ agencyId: null }, work);
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
}
