import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { StagingArea } from './staging-area';

let dir: string;
let staging: StagingArea;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'staging-'));
  staging = new StagingArea(join(dir, 'in'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('receiving a file', () => {
  it('measures it while it is written', async () => {
    const bytes = randomBytes(200_000);
    const file = await staging.receive(Readable.from(pieces(bytes, 1000)), { limitBytes: 200_000 });
    expect(file).toMatchObject({ size: 200_000, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(file.head.equals(bytes.subarray(0, 8192))).toBe(true);
    expect((await readFile(file.path)).equals(bytes)).toBe(true);
    expect((await stat(file.path)).mode & 0o777).toBe(0o600);
    await staging.discard(file);
    await staging.discard(file);
    expect(await staging.isEmpty()).toBe(true);
  });

  it('stops reading at the limit and leaves nothing', async () => {
    let produced = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield (produced += 1000) && Buffer.alloc(1000);
      })(),
    );
    const refusal = staging.receive(endless, { limitBytes: 5000 });
    await expect(refusal).rejects.toMatchObject({
      code: 'storage.too_large',
      kind: 'invalid',
      params: { limitBytes: 5000 },
    });
    expect(produced).toBeLessThan(100_000);
    expect(endless.destroyed).toBe(false);
    expect(await staging.isEmpty()).toBe(true);
  });

  it('refuses an empty file', async () => {
    await expect(staging.receive(Readable.from([]), { limitBytes: 10 })).rejects.toMatchObject({
      code: 'storage.empty',
    });
    expect(await staging.isEmpty()).toBe(true);
  });

  it('measures a file that is already on the disk', async () => {
    const path = join(dir, 'resumed');
    await writeFile(path, 'nội dung');
    const file = await staging.adopt(path, { limitBytes: 100 });
    expect(file).toMatchObject({ path, size: 10, head: Buffer.from('nội dung') });
    await expect(staging.adopt(path, { limitBytes: 9 })).rejects.toMatchObject({ code: 'storage.too_large' });
    await expect(stat(path)).resolves.toBeDefined();
  });

  it('sweeps what is older than a day', async () => {
    const old = await staging.receive(Readable.from([Buffer.from('old')]), { limitBytes: 10 });
    const fresh = await staging.receive(Readable.from([Buffer.from('new')]), { limitBytes: 10 });
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(old.path, yesterday, yesterday);
    expect(await staging.sweep()).toBe(1);
    expect(await staging.list()).toEqual([fresh.path]);
  });
});

describe('receiving over HTTP', () => {
  let server: Server;
  let outcome: Promise<unknown>;

  beforeEach(async () => {
    let settle: (value: unknown) => void;
    outcome = new Promise((resolve) => (settle = resolve));
    server = createServer((incoming: IncomingMessage, answer) => {
      void staging
        .receive(incoming, { limitBytes: 1_000_000 })
        .catch((error: unknown) => error)
        .then((result) => {
          answer.writeHead(result instanceof Error ? 400 : 201, { connection: 'close' }).end();
          settle(result);
        });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterEach(() => new Promise((closed) => server.close(closed)));

  const upload = (length: number) => {
    const { port } = server.address() as AddressInfo;
    return request({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': length } });
  };

  it('a sender that goes away leaves nothing', async () => {
    const sending = upload(500_000).on('error', () => undefined);
    sending.write(randomBytes(100_000), () => setTimeout(() => sending.destroy(), 50));
    expect(await outcome).toMatchObject({ code: 'storage.cut_off', kind: 'invalid' });
    expect(await staging.isEmpty()).toBe(true);
  });

  it('a sender of too much is answered while it still sends', async () => {
    const sending = upload(10_000_000).on('error', () => undefined);
    const status = new Promise((resolve) => sending.on('response', (answer) => resolve(answer.resume().statusCode)));
    sending.write(randomBytes(2_000_000));
    expect(await status).toBe(400);
    expect(await outcome).toMatchObject({ code: 'storage.too_large' });
    expect(await staging.isEmpty()).toBe(true);
    sending.destroy();
  });
});

function* pieces(bytes: Buffer, length: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
