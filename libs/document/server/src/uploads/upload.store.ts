import { fileErrors } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { FileStore } from '@tus/file-store';
import type { Upload } from '@tus/server';
import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Uploads one person may have under way: as many as one document takes files. */
const OPEN_UPLOADS = 50;

/** Whose an upload is; written by us when it begins, never taken from its sender. */
export function ownerOf({ personId, agencyId }: Actor): Record<string, string> {
  return { personId, agencyId };
}

/** Uploads under way, as files below one directory; each belongs to one person in one agency. */
export class UploadStore {
  readonly files: FileStore;

  constructor(private readonly directory: string) {
    // Made here, because the store would let others on the machine read it.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.files = new FileStore({ directory, expirationPeriodInMilliseconds: DAY_MS });
  }

  /** An upload of the actor's own; throws `file.upload_not_found` for everybody else's. */
  async own(actor: Actor, id: string): Promise<Upload> {
    const upload = await this.files.getUpload(id).catch(undefinedWhenGone);
    const owner = Object.entries(ownerOf(actor));
    if (!upload || owner.some(([key, value]) => upload.metadata?.[key] !== value)) throw fileErrors.upload_not_found();
    return upload;
  }

  /** Refuses one more upload of a person who has many under way: `file.quota_exceeded`. */
  async checkRoom(actor: Actor): Promise<void> {
    const names = await readdir(this.directory);
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    const open = await Promise.all(ids.map((id) => this.own(actor, id).catch(() => undefined)));
    if (open.filter(Boolean).length >= OPEN_UPLOADS) throw fileErrors.quota_exceeded({ uploads: OPEN_UPLOADS });
  }

  /** The bytes that have arrived; whoever reads learns of a failure, and nobody else has to listen for it. */
  read(id: string): Readable {
    return this.files.read(id).on('error', () => undefined);
  }

  /** Removes an upload; harmless when it is gone. */
  async remove(id: string): Promise<void> {
    await this.files.remove(id).catch(undefinedWhenGone);
  }

  /** Removes what nobody touched for a day; answers how many files that were. */
  async sweep(before = new Date(Date.now() - DAY_MS)): Promise<number> {
    let swept = 0;
    for (const name of await readdir(this.directory)) {
      const path = join(this.directory, name);
      const stats = await stat(path).catch(() => undefined); // gone meanwhile: taken over or abandoned
      if (!stats?.isFile() || stats.mtime >= before) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }
}

/** The store throws `{ status_code: 404 | 410 }`, which is no `Error`, for what it does not have. */
function undefinedWhenGone(error: unknown): undefined {
  const status = (error as { status_code?: unknown } | null)?.status_code;
  if (status !== 404 && status !== 410) throw error;
}
