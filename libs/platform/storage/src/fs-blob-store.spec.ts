import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBlobStore } from './blob-store.conformance';
import { FsBlobStore } from './fs-blob-store';

let dir: string;
let store: FsBlobStore;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'blob-store-'));
  store = new FsBlobStore(join(dir, 'blobs'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The path of a blob, found by its name: the layout is the store's own affair. */
async function fileOf(key: string): Promise<string> {
  const name = key.split('/').at(-1);
  const files = await readdir(join(dir, 'blobs'), { recursive: true, withFileTypes: true });
  const found = files.find((file) => file.name === name);
  return join(found?.parentPath ?? dir, found?.name ?? 'none');
}

describeBlobStore('A directory', () => ({
  store,
  tamper: async (key, bytes) => writeFile(await fileOf(key), bytes),
}));

describe('A directory', () => {
  it('sweeps what killed processes left, and only that', async () => {
    const unfinished = join(dir, 'blobs/unfinished');
    await mkdir(unfinished, { recursive: true });
    const [old, fresh] = [join(unfinished, randomUUID()), join(unfinished, randomUUID())];
    await writeFile(old, 'half');
    await writeFile(fresh, 'half');
    await utimes(old, new Date(0), new Date(0));
    expect(await store.sweepUnfinished(new Date(Date.now() - 60_000))).toBe(1);
    await expect(readdir(unfinished)).resolves.toHaveLength(1);
    await rm(fresh);
  });

  it('that cannot be written is not ready', async () => {
    const file = join(dir, 'a-file');
    await writeFile(file, '');
    await chmod(file, 0o400);
    await expect(new FsBlobStore(file).check()).rejects.toMatchObject({ reason: 'unavailable' });
  });
});
