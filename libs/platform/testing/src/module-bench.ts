import { JournalModule } from '@lienthong/platform/journal';
import { QueueModule } from '@lienthong/platform/queue';
import { StorageModule } from '@lienthong/platform/storage';
import type { DynamicModule, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCaller, type TestCaller } from './a-caller';
import type { TestAgency } from './an-agency';
import { storeCaller } from './store';
import { withDatabase, type TestDatabase, type TestDatabaseOptions } from './with-database';

/** What a spec's module stands on besides the database, journal, queue and store every domain has. */
export interface BenchOptions extends TestDatabaseOptions {
  readonly imports?: readonly (Type | DynamicModule)[];
}

/** A module on a real database, with a store in a directory of its own: what the bench of each domain stands on. */
export class ModuleBench {
  private constructor(
    readonly db: TestDatabase,
    private readonly nest: { get<T>(type: Type<T> | symbol, options: { strict: false }): T; close(): Promise<void> },
    /** Where its files lie. */
    readonly dir: string,
  ) {}

  /** Sets a module up; `close()` takes everything away. */
  static async open(module: Type, { imports = [], ...options }: BenchOptions = {}): Promise<ModuleBench> {
    const db = await withDatabase(options);
    const dir = await mkdtemp(join(tmpdir(), 'bench-'));
    const storage = { blobs: { kind: 'fs', dir: join(dir, 'blobs') }, stagingDir: join(dir, 'staging') } as const;
    const common = [db.module, JournalModule, QueueModule, StorageModule.forRoot(storage)];
    const nest = await Test.createTestingModule({ imports: [...common, ...imports, module] }).compile();
    nest.useLogger(false); // refusals and damage are provoked in specs
    return new ModuleBench(db, nest, dir);
  }

  /** A provider, wherever it stands. */
  get<T>(type: Type<T> | symbol): T {
    return this.nest.get(type, { strict: false });
  }

  /** Stores somebody with one role, and with what the role gives, in an agency. */
  someone<R extends string>(
    agency: Pick<TestAgency, 'id'>,
    role: R,
    permissions: readonly string[],
    title?: string,
  ): Promise<TestCaller<R>> {
    return storeCaller(this.db, aCaller<R>({ agencyId: agency.id, roles: [role], permissions }), title);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.db.close();
    await rm(this.dir, { recursive: true, force: true });
  }
}
