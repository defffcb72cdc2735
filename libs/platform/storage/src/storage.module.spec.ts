import { Test } from '@nestjs/testing';
import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FsBlobStore } from './fs-blob-store';
import { S3BlobStore } from './s3-blob-store';
import { StagingArea } from './staging-area';
import { BLOB_STORE, createBlobStore, StorageModule } from './storage.module';

describe('the storage module', () => {
  it('provides the store and the staging area, and clears old leftovers at start', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'storage-'));
    const stagingDir = join(dir, 'staging');
    await mkdir(stagingDir);
    await writeFile(join(stagingDir, 'old.staged'), 'half a file');
    await utimes(join(stagingDir, 'old.staged'), new Date(0), new Date(0));
    const blobs = { kind: 'fs', dir: join(dir, 'blobs') } as const;
    const app = await Test.createTestingModule({ imports: [StorageModule.forRoot({ blobs, stagingDir })] }).compile();
    await app.init();
    expect(app.get(BLOB_STORE)).toBeInstanceOf(FsBlobStore);
    expect(app.get(StagingArea)).toBeInstanceOf(StagingArea);
    expect(await readdir(stagingDir)).toEqual([]);
    await app.close();
    await rm(dir, { recursive: true });
  });

  it('makes the S3 store without calling it', () => {
    const secrets = { accessKey: 'key', secretKey: 'secret' };
    const store = createBlobStore({
      kind: 's3',
      endpoint: 'https://s3.example.vn',
      region: 'vn',
      bucket: 'blobs',
      ...secrets,
    });
    expect(store).toBeInstanceOf(S3BlobStore);
  });
});
