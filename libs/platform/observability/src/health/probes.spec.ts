import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobProbe, databaseProbe, diskProbe, redisProbe, stagingProbe } from './probes';

describe('probes', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'probes-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('find the disk good while there is room, and make the folders', async () => {
    await diskProbe([folder, join(folder, 'new', 'staging')], 0).check();
    expect(await readdir(join(folder, 'new'))).toEqual(['staging']);
  });

  it('find the disk full when there is less room than asked for', async () => {
    await expect(diskProbe([folder], 101).check()).rejects.toMatchObject({ code: 'observability.disk_full' });
  });

  it('find staging good when a file can be written, and leave none behind', async () => {
    await stagingProbe(join(folder, 'staging')).check();
    expect(await readdir(join(folder, 'staging'))).toEqual([]);
  });

  it('find staging bad when it is no folder', async () => {
    await writeFile(join(folder, 'staging'), '');
    await expect(stagingProbe(join(folder, 'staging')).check()).rejects.toThrow();
  });

  it('find a database that is not there bad', async () => {
    const probe = databaseProbe('postgres://nobody@127.0.0.1:1/none');
    await expect(probe.check()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await probe.close?.();
  });

  it('take what Redis and the store of files say; both may be away', async () => {
    const away = { ping: () => Promise.reject(new Error('away')), check: () => Promise.reject(new Error('away')) };
    for (const probe of [redisProbe(away), blobProbe(away)]) {
      expect(probe.essential).toBe(false);
      await expect(probe.check()).rejects.toThrow('away');
    }
  });
});
