import { EraseBytesHandler } from '@lienthong/document/server';
import { Database } from '@lienthong/platform/database';
import { JournalModule } from '@lienthong/platform/journal';
import { Stamper, stampOrFault } from '@lienthong/platform/office';
import { Outbox, QueueModule, RunJob, type JobHandler } from '@lienthong/platform/queue';
import { StorageModule } from '@lienthong/platform/storage';
import type { TestDatabase } from '@lienthong/platform/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DispatchJobsModule } from '../dispatch.module';
import { ReadLetterHandler } from '../jobs/read-letter.handler';

class WorkerDatabase {}

/** A worker that reads letters and erases bytes when a spec tells it to, in the role that workers have. */
export class LetterWorker {
  private constructor(
    private readonly db: TestDatabase,
    private readonly nest: TestingModule,
  ) {}

  /** Starts it over the files in a folder. */
  static async open(db: TestDatabase, dir: string): Promise<LetterWorker> {
    const storage = { blobs: { kind: 'fs', dir: `${dir}/blobs` }, stagingDir: `${dir}/staging` } as const;
    const providers = [
      { provide: Database, useValue: db.worker.database },
      { provide: getDataSourceToken(), useValue: db.worker.dataSource },
      { provide: Stamper, useValue: { stamp: stampOrFault } },
    ];
    const exports = [Database, getDataSourceToken(), Stamper];
    const database = { module: WorkerDatabase, global: true, providers, exports };
    const imports = [database, JournalModule, QueueModule, StorageModule.forRoot(storage), DispatchJobsModule];
    const nest = await Test.createTestingModule({ imports }).compile();
    nest.useLogger(false);
    return new LetterWorker(db, nest);
  }

  /** Does all letter work that waits; answers how each piece ended. */
  async work(): Promise<string[]> {
    const handlers = [ReadLetterHandler, EraseBytesHandler].map((type) =>
      this.nest.get<JobHandler>(type, { strict: false }),
    );
    const run = new RunJob(this.db.worker.database, new Outbox(this.db.worker.database), handlers);
    const ended: string[] = [];
    for (let open = await this.open(); open.length > 0; open = await this.open())
      for (const { id, agency_id: agencyId } of open) ended.push(await run.run(id, agencyId));
    return ended;
  }

  close(): Promise<void> {
    return this.nest.close();
  }

  private open(): Promise<{ id: string; agency_id: string }[]> {
    return this.db.asOwner(
      `SELECT id, agency_id FROM outbox WHERE job IN ('dispatch.read_letter', 'document.erase_bytes') AND done_at IS NULL
          AND due_at <= clock_timestamp() ORDER BY created_at, id`,
    );
  }
}
