import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { blobKey } from './blob-key';
import type { BlobEntry, BlobStore, SourceFile } from './blob-store';

/** A real store under test, and a way to change its bytes behind its back. */
export interface StoreUnderTest {
  readonly store: BlobStore;
  readonly tamper: (key: string, bytes: Buffer) => Promise<void>;
}

const AGENCY = '0190b6f2-0000-7000-8000-000000000001';
const MIB = 1024 * 1024;

/** What every `BlobStore` does, whatever is below it. */
export function describeBlobStore(name: string, underTest: () => StoreUnderTest): void {
  describe(`${name} as a blob store`, () => {
    let dir: string;
    beforeAll(async () => (dir = await mkdtemp(join(tmpdir(), 'blob-source-'))));
    afterAll(() => rm(dir, { recursive: true, force: true }));

    const source = async (bytes: Buffer): Promise<SourceFile & { key: string; bytes: Buffer }> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = join(dir, sha256);
      await writeFile(path, bytes);
      return { path, bytes, sha256, size: bytes.length, key: blobKey(AGENCY, sha256) };
    };
    const stored = async (bytes: Buffer) => {
      const file = await source(bytes);
      await underTest().store.put(file.key, file);
      return file;
    };
    const read = async (file: { key: string } & SourceFile) => drain(await underTest().store.open(file.key, file));

    it.each([
      ['nothing', 0],
      ['one byte', 1],
      ['exactly one part', 5 * MIB],
      ['one part and one byte', 5 * MIB + 1],
      ['several parts', 12 * MIB],
    ])('gives back what was put: %s', async (_name, size) => {
      const file = await stored(randomBytes(size));
      const { bytes, failure } = await read(file);
      expect(failure).toBeUndefined();
      expect(bytes.equals(file.bytes)).toBe(true);
      expect(await underTest().store.head(file.key)).toMatchObject({ key: file.key, size });
    });

    it('may be put twice, also at the same time', async () => {
      const file = await source(randomBytes(6 * MIB));
      const { store } = underTest();
      await Promise.all([store.put(file.key, file), store.put(file.key, file), store.put(file.key, file)]);
      await store.put(file.key, file);
      expect((await read(file)).bytes.equals(file.bytes)).toBe(true);
    });

    it.each([
      ['small', 1000],
      ['of several parts', 11 * MIB],
    ])('stores nothing of a file that changed since it was measured: %s', async (_name, size) => {
      const file = await source(randomBytes(size));
      for (const changed of [Buffer.alloc(size), file.bytes.subarray(1)]) {
        await writeFile(file.path, changed);
        await expect(underTest().store.put(file.key, file)).rejects.toMatchObject({ reason: 'damaged' });
        expect(await underTest().store.head(file.key)).toBeUndefined();
      }
      expect(await underTest().store.sweepUnfinished(new Date(Date.now() + 60_000))).toBe(0);
    });

    it.each([
      ['one bit turned', (b: Buffer) => Buffer.concat([b.subarray(0, -1), Buffer.from([(b.at(-1) ?? 0) ^ 1])])],
      ['the first byte changed', (b: Buffer) => Buffer.concat([Buffer.from([(b[0] ?? 0) ^ 255]), b.subarray(1)])],
      ['cut short', (b: Buffer) => b.subarray(0, -10)],
      ['made longer', (b: Buffer) => Buffer.concat([b, Buffer.from('more')])],
      ['emptied', () => Buffer.alloc(0)],
    ])('never delivers a tampered blob as complete: %s', async (_name, change) => {
      const file = await stored(randomBytes(300_000));
      await underTest().tamper(file.key, change(file.bytes));
      const { bytes, failure } = await read(file);
      expect(failure).toMatchObject({ reason: 'damaged' });
      expect(bytes.length).toBeLessThan(file.size);
    });

    it('repairs a damaged blob when it is put again', async () => {
      const file = await stored(randomBytes(1000));
      await underTest().tamper(file.key, randomBytes(1000));
      await underTest().store.put(file.key, file);
      expect((await read(file)).bytes.equals(file.bytes)).toBe(true);
    });

    it('says what is missing, and deletes once or twice', async () => {
      const { store } = underTest();
      const file = await stored(randomBytes(10));
      await store.delete(file.key);
      await store.delete(file.key);
      expect(await store.head(file.key)).toBeUndefined();
      await expect(store.open(file.key, file)).rejects.toMatchObject({ reason: 'missing' });
    });

    it('lists by prefix', async () => {
      const { store } = underTest();
      const file = await source(Buffer.from('listed'));
      const keys = ['list-a/one', 'list-a/two.p1', 'list-ab/one', 'list-a/deep/er/one'];
      for (const key of keys) await store.put(key, file);
      expect(await keysOf(store.list('list-a/'))).toEqual(['list-a/deep/er/one', 'list-a/one', 'list-a/two.p1']);
      expect(await keysOf(store.list('list-a'))).toEqual([...keys].sort());
      expect(await keysOf(store.list('nowhere/'))).toEqual([]);
    });

    it.each(['', '/', '../up', 'a/../b', 'a//b', 'a/', 'A/b', 'a_b', 'đ', 'a\u0000', 'a'.repeat(300)])(
      'refuses the key %j',
      async (key) => {
        const { store } = underTest();
        const file = await source(Buffer.from('x'));
        await expect(store.put(key, file)).rejects.toMatchObject({ reason: 'bad_key' });
        await expect(store.open(key, file)).rejects.toMatchObject({ reason: 'bad_key' });
        await expect(store.head(key)).rejects.toMatchObject({ reason: 'bad_key' });
        await expect(store.delete(key)).rejects.toMatchObject({ reason: 'bad_key' });
      },
    );

    it('is ready', async () => {
      await expect(underTest().store.check()).resolves.toBeUndefined();
    });
  });
}

/** Everything a consumer received, and how it ended. */
async function drain(stream: Readable): Promise<{ bytes: Buffer; failure: unknown }> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return { bytes: Buffer.concat(chunks), failure: undefined };
  } catch (failure) {
    return { bytes: Buffer.concat(chunks), failure };
  }
}

async function keysOf(entries: AsyncIterable<BlobEntry>): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of entries) keys.push(key);
  return keys.sort();
}
