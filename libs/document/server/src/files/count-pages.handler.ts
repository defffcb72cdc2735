import { FILE_LIMITS } from '@lienthong/document/model';
import { Database } from '@lienthong/platform/database';
import { DomainError } from '@lienthong/platform/kernel';
import type { JobContext, JobHandler, PlannedJob } from '@lienthong/platform/queue';
import { StagingArea } from '@lienthong/platform/storage';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { countPages } from '../content/pdf-pages';
import { countPagesJob } from './count-pages.job';
import { FileContent, type StoredFile } from './file.content';

/** What was counted: under which key the bytes lie, and how many pages they have. */
interface Counted {
  readonly storageKey: string;
  readonly pages: number;
}

const FIND = `SELECT id, size::float8 AS size, sha256, storage_key AS "storageKey" FROM files
  WHERE id = $1 AND agency_id = $2 AND pages IS NULL`;

/** Counts the pages of a stored PDF and tells every row with the same bytes; a file that cannot be read has no count. */
@Injectable()
export class CountPagesHandler implements JobHandler<typeof countPagesJob.payload, Counted | undefined> {
  readonly definition = countPagesJob;

  constructor(
    private readonly database: Database,
    private readonly content: FileContent,
    private readonly staging: StagingArea,
  ) {}

  /** Fetches the file and runs the counting program; `undefined` when there is nothing (more) to count. */
  async prepare(
    { fileId }: z.output<typeof countPagesJob.payload>,
    { agencyId }: JobContext,
  ): Promise<Counted | undefined> {
    const [file] = await this.database.transaction({ agencyId }, () =>
      this.database.query<StoredFile>(FIND, [fileId, agencyId]),
    );
    if (!file) return undefined;
    const pages = await this.count(file);
    return pages === undefined ? undefined : { storageKey: file.storageKey, pages };
  }

  async handle(
    _payload: z.output<typeof countPagesJob.payload>,
    _context: JobContext,
    counted: Counted | undefined,
  ): Promise<readonly PlannedJob[]> {
    if (counted) await this.database.query('SELECT file_pages_counted($1, $2)', [counted.storageKey, counted.pages]);
    return [];
  }

  private async count(file: StoredFile): Promise<number | undefined> {
    const bytes = await this.content.bytesOf(file);
    const staged = await this.staging.receive(bytes, { limitBytes: FILE_LIMITS.bytes }).finally(() => bytes.destroy());
    try {
      return await countPages(staged.path);
    } catch (error) {
      // Encrypted or broken beyond repair: its receiver may be able to open it all the same. Only a rush is tried again.
      if (error instanceof DomainError && error.params['reason'] !== 'busy') return undefined;
      throw error;
    } finally {
      await this.staging.discard(staged);
    }
  }
}
