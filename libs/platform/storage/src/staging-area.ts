import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { SourceFile } from './blob-store';
import { storageErrors } from './storage-errors';

/** Bytes of a received file that are kept at hand for a first look. */
export const HEAD_BYTES = 8192;

const DAY_MS = 24 * 60 * 60 * 1000;
const SUFFIX = '.staged';

/** A file that arrived completely and waits on the local disk until it is checked and stored. */
export interface StagedFile extends SourceFile {
  /** Its first bytes, at most `HEAD_BYTES`. */
  readonly head: Buffer;
}

/** How much may be received. */
export interface ReceiveOptions {
  readonly limitBytes: number;
}

/** The directory in which incoming files are spooled, under random names, never in memory. */
export class StagingArea {
  constructor(readonly dir: string) {}

  /**
   * Writes a stream to a new file, counting and hashing on the way. Throws `storage.too_large` (params `limitBytes`)
   * as soon as the limit is passed, `storage.empty`, or `storage.cut_off` when the sender went away; no file is left
   * then. A source that is too large is left paused, not destroyed, so that the refusal can still be answered.
   */
  async receive(source: Readable, options: ReceiveOptions): Promise<StagedFile> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const path = join(this.dir, `${randomUUID()}${SUFFIX}`);
    const handle = await open(path, 'wx', 0o600);
    try {
      return await measure(path, source, options, handle);
    } catch (refusal) {
      await rm(path, { force: true });
      throw refusal;
    } finally {
      await handle.close();
    }
  }

  /** Measures a file that another receiver (resumable upload) already wrote; same errors, the file stays where it is. */
  async adopt(path: string, options: ReceiveOptions): Promise<StagedFile> {
    const source = createReadStream(path);
    return measure(path, source, options).finally(() => source.destroy());
  }

  /** Removes a staged file; harmless when it is gone. */
  async discard(file: Pick<StagedFile, 'path'>): Promise<void> {
    await rm(file.path, { force: true });
  }

  /** Removes what a killed process left behind, untouched for a day; answers how many files that were. */
  async sweep(before = new Date(Date.now() - DAY_MS)): Promise<number> {
    let swept = 0;
    for (const path of await this.list()) {
      const stats = await stat(path).catch(() => undefined); // gone meanwhile: somebody else's sweep
      if (!stats || stats.mtime >= before) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }

  /** Paths of all files that wait here. */
  async list(): Promise<string[]> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const names = await readdir(this.dir);
    return names.filter((name) => name.endsWith(SUFFIX)).map((name) => join(this.dir, name));
  }

  /** Whether nothing waits here. */
  async isEmpty(): Promise<boolean> {
    return (await this.list()).length === 0;
  }
}

async function measure(
  path: string,
  source: Readable,
  options: ReceiveOptions,
  copy?: FileHandle,
): Promise<StagedFile> {
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  for await (const chunk of chunksOf(source)) {
    size += chunk.length;
    if (size > options.limitBytes) throw storageErrors.too_large({ limitBytes: options.limitBytes });
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
    hash.update(chunk);
    await copy?.appendFile(chunk);
  }
  if (size === 0) throw storageErrors.empty();
  return { path, size, sha256: hash.digest('hex'), head };
}

/** The stream's chunks; a break of the stream itself (and of nothing else) becomes `storage.cut_off`. */
async function* chunksOf(source: Readable): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = source.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const next = await chunks.next().catch((cause: unknown) => {
        throw storageErrors.cut_off({}, { cause });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.(); // takes its listeners off and leaves the rest unread
  }
}
