import { Database } from '@lienthong/platform/database';
import { systemClock } from '@lienthong/platform/kernel';
import { BLOB_STORE, type BlobStore } from '@lienthong/platform/storage';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { FileRepository } from '../persistence/file.repository';
import { PAGES_PREFIX } from '../files/page-key';

/** What one sweep removed. */
export interface Sweep {
  /** Rows of files that no document took. */
  readonly files: number;
  /** Stored bytes that no row names any more. */
  readonly blobs: number;
  /** Kept pictures of pages; they are drawn again when somebody asks. */
  readonly pages: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const LOOSE_DAYS = 7;
const PAGE_DAYS = 30;
const BATCH = 500;

/** More unused blobs than this share of all, beyond a handful, mean a wrong or restored database: nothing is deleted. */
const TRUSTED_SHARE = 0.1;
const HANDFUL = 100;

/** Throws away what nobody needs: run by the worker once a day, in one process at a time. */
@Injectable()
export class LooseFileSweeper {
  private readonly log = new Logger('sweep');

  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  /** Removes loose files older than 7 days, then bytes of that age that no row of any agency names, then old page pictures. */
  async sweep(): Promise<Sweep> {
    const at = systemClock.now().getTime();
    const files = await this.pruneRows();
    const { unused, oldPages, total } = await this.look(at);
    const blobs = this.isTrusted(unused.length, total) ? await this.removeAll(unused) : 0;
    for (const key of oldPages) await this.blobs.delete(key);
    await this.blobs.sweepUnfinished(new Date(at - DAY_MS));
    const swept = { files, blobs, pages: oldPages.length };
    this.log.log(swept, 'swept');
    return swept;
  }

  /** Removes the bytes under a key at once, with the pictures of their pages; nothing while a row names them. */
  async erase(key: string): Promise<void> {
    if (!(await this.remove(key))) return;
    const [, digest = ''] = key.split('/');
    for await (const { key: page } of this.blobs.list(`${PAGES_PREFIX}${digest}/`)) await this.blobs.delete(page);
  }

  private pruneRows(): Promise<number> {
    return this.database.anonymous(async () => {
      const sql = 'SELECT loose_files_prune(make_interval(days => $1)) AS gone';
      const [row] = await this.database.query<{ gone: string }>(sql, [LOOSE_DAYS]);
      return Number(row?.gone ?? 0);
    });
  }

  /** Goes through the store once; only what is old enough to have a row by now is a candidate. */
  private async look(at: number) {
    const [unused, oldPages, batch]: [string[], string[], string[]] = [[], [], []];
    let total = 0;
    const ask = async () => unused.push(...(await this.unusedOf(batch.splice(0))));
    for await (const { key, modifiedAt } of this.blobs.list('')) {
      const days = (at - modifiedAt.getTime()) / DAY_MS;
      if (key.startsWith(PAGES_PREFIX)) {
        if (days > PAGE_DAYS) oldPages.push(key);
        continue;
      }
      total += 1;
      if (days > LOOSE_DAYS) batch.push(key);
      if (batch.length === BATCH) await ask();
    }
    await ask();
    return { unused, oldPages, total };
  }

  private unusedOf(keys: readonly string[]): Promise<string[]> {
    return this.database.anonymous(async () => {
      const sql = 'SELECT key FROM unnest($1::text[]) AS key WHERE NOT storage_key_used(key)';
      const rows = await this.database.query<{ key: string }>(sql, [keys]);
      return rows.map((row) => row.key);
    });
  }

  private isTrusted(unused: number, total: number): boolean {
    if (unused <= HANDFUL || unused <= total * TRUSTED_SHARE) return true;
    this.log.error(
      { unused, total },
      'too many stored files have no row: is this the right database? nothing was deleted',
    );
    return false;
  }

  private async removeAll(keys: readonly string[]): Promise<number> {
    let removed = 0;
    for (const key of keys) if (await this.remove(key)) removed += 1;
    return removed;
  }

  /** Asked again under the lock that a new file with the same bytes takes before its row is written. */
  private remove(key: string): Promise<boolean> {
    return this.database.anonymous(async () => {
      await this.files.lockKey(key);
      const [still] = await this.unusedOf([key]);
      if (still !== undefined) await this.blobs.delete(key);
      return still !== undefined;
    });
  }
}
