import { randomUUID } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkKey } from './blob-key';
import type { BlobEntry, BlobStore, Digest, SourceFile } from './blob-store';
import { DigestGate, verified } from './digest-gate';
import { codeOf, StorageFailure } from './storage-errors';

/**
 * Blobs as files below one directory. `agency/3f9c…` lies at `objects/agency/_3f/3f9c…`, so that no folder grows too
 * big; a key never contains `_`, so such a folder is never mistaken for a part of a key.
 */
export class FsBlobStore implements BlobStore {
  private readonly objects: string;
  private readonly unfinished: string;

  constructor(dir: string) {
    this.objects = join(dir, 'objects');
    this.unfinished = join(dir, 'unfinished');
  }

  async put(key: string, file: SourceFile): Promise<void> {
    const target = this.pathOf(key);
    await failingAs('not_stored', key, async () => {
      await mkdir(this.unfinished, { recursive: true, mode: 0o700 });
      const draft = join(this.unfinished, randomUUID());
      try {
        await writeDurably(draft, key, file);
        await makeDirectory(dirname(target));
        await rename(draft, target);
        await syncDirectory(dirname(target));
      } finally {
        await rm(draft, { force: true });
      }
    });
  }

  async open(key: string, expected: Digest): Promise<Readable> {
    const path = this.pathOf(key);
    const handle = await failingAs('unavailable', key, () => open(path, 'r'));
    return verified(key, expected, handle.createReadStream());
  }

  async head(key: string): Promise<BlobEntry | undefined> {
    const path = this.pathOf(key);
    const stats = await failingAs('unavailable', key, () => stat(path).catch(undefinedWhenMissing));
    return stats && entryOf(key, stats);
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    await failingAs('unavailable', key, () => rm(path, { force: true }));
  }

  async *list(prefix: string): AsyncIterable<BlobEntry> {
    // The whole segments of the prefix are folders: nothing outside them is read.
    const start = join(this.objects, ...prefix.split('/').slice(0, -1));
    const folder = await opendir(start, { recursive: true }).catch(undefinedWhenMissing);
    if (!folder) return;
    for await (const found of folder) {
      if (!found.isFile()) continue;
      const path = join(found.parentPath, found.name);
      const key = this.keyOf(path);
      // Removed between the two calls: it is not there any more, so it is not listed.
      const stats = key.startsWith(prefix) ? await stat(path).catch(undefinedWhenMissing) : undefined;
      if (stats) yield entryOf(key, stats);
    }
  }

  async sweepUnfinished(before: Date): Promise<number> {
    let swept = 0;
    for (const name of (await readdir(this.unfinished).catch(undefinedWhenMissing)) ?? []) {
      const draft = join(this.unfinished, name);
      const stats = await stat(draft).catch(undefinedWhenMissing);
      if (!stats || stats.mtime >= before) continue;
      await rm(draft, { force: true });
      swept += 1;
    }
    return swept;
  }

  async check(): Promise<void> {
    const probe = join(this.unfinished, randomUUID());
    await failingAs('unavailable', this.objects, async () => {
      await makeDirectory(this.objects);
      await mkdir(this.unfinished, { recursive: true, mode: 0o700 });
      const handle = await open(probe, 'wx', 0o600);
      await handle.writeFile('ready').finally(() => handle.close());
      await rm(probe);
    });
  }

  private pathOf(key: string): string {
    const parts = checkKey(key).split('/');
    const name = parts.pop() ?? '';
    return join(this.objects, ...parts, `_${name.slice(0, 2)}`, name);
  }

  private keyOf(path: string): string {
    const parts = path.slice(this.objects.length + 1).split(sep);
    return [...parts.slice(0, -2), ...parts.slice(-1)].join('/');
  }
}

async function writeDurably(path: string, key: string, file: SourceFile): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const source = createReadStream(file.path);
    await pipeline(source, new DigestGate(key, file), (bytes) => handle.writeFile(bytes));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates a directory so that it survives a power cut: each new name is written to its parent. */
async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (!first) return;
  const top = dirname(first);
  for (let at = dirname(path); at.length >= top.length; at = dirname(at)) {
    await syncDirectory(at);
    if (at === dirname(at)) return;
  }
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return; // a directory cannot be opened there; NTFS journals its names
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

function entryOf(key: string, stats: Stats): BlobEntry {
  return { key, size: stats.size, modifiedAt: stats.mtime };
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function undefinedWhenMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

async function failingAs<T>(reason: 'unavailable' | 'not_stored', key: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StorageFailure) throw cause;
    throw new StorageFailure(isMissing(cause) && reason === 'unavailable' ? 'missing' : reason, key, { cause });
  }
}
