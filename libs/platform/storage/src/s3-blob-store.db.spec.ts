import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'minio';
import { describeBlobStore } from './blob-store.conformance';
import { S3BlobStore, type S3Options } from './s3-blob-store';

/** The test runner starts an object store; without one this suite has to fail, not to be skipped. */
function fromEnvironment(): S3Options {
  const need = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: these tests need a real S3 server (npm test starts one)`);
    return value;
  };
  return {
    endpoint: need('S3_ENDPOINT'),
    region: need('S3_REGION'),
    bucket: `${need('S3_BUCKET')}-${randomBytes(4).toString('hex')}`,
    accessKey: need('S3_ACCESS_KEY'),
    secretKey: need('S3_SECRET_KEY'),
  };
}

let options: S3Options;
let store: S3BlobStore;
let raw: Client;

beforeAll(() => {
  options = fromEnvironment();
  store = new S3BlobStore(options);
  const { hostname, port } = new URL(options.endpoint);
  raw = new Client({ ...options, endPoint: hostname, port: Number(port), useSSL: false });
});
afterAll(async () => {
  for await (const { key } of store.list('')) await store.delete(key);
  await raw.removeBucket(options.bucket);
});

describeBlobStore('A bucket', () => ({
  store,
  tamper: async (key, bytes) => {
    // Keeps what the store says about the object: only its bytes are wrong.
    const { metaData } = await raw.statObject(options.bucket, key);
    await raw.putObject(options.bucket, key, bytes, bytes.length, metaData);
  },
}));

describe('A bucket', () => {
  it('is created by whoever comes first', async () => {
    const fresh = { ...options, bucket: `${options.bucket}-new` };
    await Promise.all([1, 2, 3].map(() => new S3BlobStore(fresh).check()));
    expect(await raw.bucketExists(fresh.bucket)).toBe(true);
    await raw.removeBucket(fresh.bucket);
  });

  it('aborts uploads that a killed process left, and only old ones', async () => {
    await store.check();
    const uploadId = await raw.initiateNewMultipartUpload(options.bucket, 'left/behind', {});
    expect(uploadId).not.toBe('');
    expect(await store.sweepUnfinished(new Date(Date.now() - 60_000))).toBe(0);
    expect(await store.sweepUnfinished(new Date(Date.now() + 60_000))).toBe(1);
    expect(await store.sweepUnfinished(new Date(Date.now() + 60_000))).toBe(0);
  });

  it('with a wrong secret is not ready', async () => {
    await expect(new S3BlobStore({ ...options, secretKey: 'wrong' }).check()).rejects.toMatchObject({
      reason: 'unavailable',
    });
  });
});

describe('A store that does not answer', () => {
  const sockets = new Set<Socket>();
  let server: Server;
  let behaviour: () => string | undefined;
  let silent: S3BlobStore;
  let file: { path: string; size: number; sha256: string };
  let dir: string;

  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      socket.on('data', () => {
        const answer = behaviour();
        if (answer !== undefined) socket.write(answer);
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    silent = new S3BlobStore({ ...options, endpoint, timeouts: { call: 300, part: 300, idle: 300 } });
    dir = await mkdtemp(join(tmpdir(), 'silent-'));
    file = { path: join(dir, 'file'), size: 5, sha256: '0'.repeat(64) };
    await writeFile(file.path, 'bytes');
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
    await rm(dir, { recursive: true });
  });

  it('is given up', async () => {
    behaviour = () => undefined;
    await expect(silent.check()).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(silent.put('a/b', file)).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(silent.open('a/b', file)).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(silent.head('a/b')).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(Readable.from(silent.list('a')).toArray()).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it('is given up in the middle of a download', async () => {
    behaviour = () => 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nby';
    const stream = await silent.open('a/b', file);
    await expect(stream.toArray()).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it('is asked again after a busy answer and a broken connection', async () => {
    const busy = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n';
    const answers: (string | undefined)[] = [busy, undefined, 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'];
    behaviour = () => answers.shift() ?? void sockets.forEach((socket) => socket.destroy());
    await expect(silent.check()).resolves.toBeUndefined();
    expect(answers).toHaveLength(0);
  });
});
