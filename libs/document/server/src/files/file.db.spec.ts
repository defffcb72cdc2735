import { fileErrors } from '@lienthong/document/model';
import { Outbox, RunJob, type JobHandler } from '@lienthong/platform/queue';
import { StorageFailure, type BlobStore, type SourceFile } from '@lienthong/platform/storage';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pdfSample } from '../content/testing/samples';
import { FileRepository } from '../persistence/file.repository';
import { documentBench, type DocumentBench, type TestActor } from '../testing/document-bench';
import { CountPagesHandler } from './count-pages.handler';
import { FileContent } from './file.content';
import { FileIntake, LOOSE_BYTES_LIMIT, type IncomingFile } from './file.intake';
import { Readers } from '../readers/readers';
import { FileQueries } from './file.queries';
import { FileRemoval } from '../removal/file.removal';
import { LooseFileSweeper } from '../removal/loose-file.sweeper';
import { PageImages } from './page.images';

let bench: DocumentBench;
let clerk: TestActor;

beforeAll(async () => {
  bench = await documentBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  clerk = await bench.someone('clerk');
});
afterEach(async () => {
  expect(await bench.staging.list()).toEqual([]);
});

const refusing = (code: string) => expect.objectContaining({ code }) as unknown;
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const take = (bytes: Buffer, said: Partial<IncomingFile> = {}, actor = clerk) =>
  bench.get(FileIntake).take(actor, { name: 'tep.txt', source: Readable.from([bytes]), ...said });
const open = async (id: string, actor = clerk) => buffer((await bench.get(FileContent).open(actor, id)).bytes);
const text = (): Buffer => Buffer.from(`nội dung ${randomUUID()}`);
const blobOf = (bytes: Buffer, actor = clerk): string => {
  const digest = digestOf(bytes);
  return join(bench.dir, 'blobs', 'objects', actor.agencyId, `_${digest.slice(0, 2)}`, digest);
};
/** Lets the store put otherwise; answers what makes it its old self again. */
const onPut = (other: (key: string, source: SourceFile, put: BlobStore['put']) => Promise<void>): (() => void) => {
  const store: { put: BlobStore['put'] } = bench.blobs;
  const put = store.put.bind(store);
  store.put = (key, source) => other(key, source, put);
  return () => {
    store.put = put;
  };
};
const rowsOf = async (actor = clerk): Promise<string[]> => {
  const sql = 'SELECT name FROM files WHERE agency_id = $1 ORDER BY uploaded_at';
  return (await bench.db.asOwner<{ name: string }>(sql, [actor.agencyId])).map(({ name }) => name);
};

describe('taking a file in', () => {
  it('keeps bytes, digest, shown name and original name, and says so in the journal', async () => {
    const bytes = text();
    const file = await take(bytes, { name: 'báo\u202E cáo.txt\u0000' });
    expect(file).toMatchObject({ name: 'báo cáo.txt', size: bytes.length, sha256: digestOf(bytes), pages: null });
    expect(await open(file.id)).toEqual(bytes);
    const [row] = await bench.db.asOwner('SELECT original_name, uploaded_by FROM files WHERE id = $1', [file.id]);
    expect(row).toEqual({ original_name: 'báo\u202E cáo.txt', uploaded_by: clerk.personId });
    const lines = await bench.db.asOwner('SELECT action FROM journal WHERE subject_id = $1', [file.id]);
    expect(lines).toEqual([{ action: 'file.uploaded.v1' }]);
  });

  it.each<[string, Buffer, Partial<IncomingFile>, string]>([
    ['nothing', Buffer.alloc(0), {}, 'file.empty'],
    ['too much', Buffer.alloc(11), { limitBytes: 10 }, 'file.too_large'],
    ['a program', Buffer.from('MZ'), { name: 'a.exe' }, 'file.type_not_allowed'],
    ['a program that looks like a letter', Buffer.from('MZ'), { name: 'a\u202Efdp.exe' }, 'file.type_not_allowed'],
    ['text called a PDF', Buffer.from('text'), { name: 'a.pdf' }, 'file.type_mismatch'],
    ['a file without a name', Buffer.from('text'), { name: ' ' }, 'file.name_missing'],
  ])('refuses %s and stores nothing', async (_name, bytes, said, code) => {
    await expect(take(bytes, said)).rejects.toEqual(refusing(code));
    expect(await rowsOf()).toEqual([]);
  });

  it('refuses what breaks off', async () => {
    const source = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new StorageFailure('unavailable', 'the line');
      })(),
    );
    await expect(take(Buffer.alloc(0), { source })).rejects.toEqual(refusing('file.cut_off'));
    expect(await rowsOf()).toEqual([]);
  });

  it('stores the same file once under one id, however often it comes', async () => {
    const bytes = text();
    const id = randomUUID() as NonNullable<IncomingFile['id']>;
    const all = await Promise.all([1, 2, 3, 4].map(() => take(bytes, { id })));
    expect(new Set(all.map((file) => file.id))).toEqual(new Set([id]));
    const lines = await bench.db.asOwner('SELECT 1 FROM journal WHERE subject_id = $1', [id]);
    expect(lines).toHaveLength(1);
  });

  it('stops at ten gigabytes that no document uses', async () => {
    await bench.db.asOwner(
      `INSERT INTO files (id, agency_id, name, original_name, media_type, size, sha256, storage_key)
       VALUES (gen_random_uuid(), $1, 'x', 'x', 'x', $2, $3, 'x')`,
      [clerk.agencyId, LOOSE_BYTES_LIMIT, Buffer.alloc(32)],
    );
    await expect(take(text())).rejects.toEqual(refusing('file.quota_exceeded'));
    await expect(take(text(), {}, await bench.someone('clerk'))).resolves.toBeDefined();
  });

  it('stores again what a sweep took away between bytes and row', async () => {
    const bytes = text();
    let puts = 0;
    const again = onPut(async (key, source, put) => {
      await put(key, source);
      puts += 1;
      if (puts === 1) await bench.blobs.delete(key);
    });
    const file = await take(bytes).finally(again);
    expect(puts).toBe(2);
    expect(await open(file.id)).toEqual(bytes);
  });

  it('says "try again" while the store is away, and writes no row', async () => {
    const again = onPut((key) => Promise.reject(new StorageFailure('unavailable', key)));
    await expect(take(text()).finally(again)).rejects.toEqual(refusing('http.busy'));
    expect(await rowsOf()).toEqual([]);
  });
});

describe('reading a file', () => {
  it('is for those who read its document, in its agency only', async () => {
    const id = await bench.file(clerk, 'của ta');
    await expect(open(id, await bench.someone('clerk'))).rejects.toEqual(refusing('file.not_found'));
    await expect(open(id, await bench.someone('agency_admin', clerk))).rejects.toEqual(
      refusing('identity.not_allowed'),
    );
    await expect(open(id, await bench.someone('auditor', clerk))).rejects.toEqual(refusing('identity.not_allowed'));
    await expect(open(id, await bench.someone('officer', clerk))).resolves.toEqual(Buffer.from('của ta'));
    await expect(open(randomUUID())).rejects.toEqual(refusing('file.not_found'));
  });

  it.each([
    ['small', 1000],
    ['large', 700_000],
  ])('never gives a %s damaged file out whole', async (_name, size) => {
    const bytes = Buffer.alloc(size, randomUUID());
    const file = await take(bytes);
    const damaged = Buffer.from(bytes);
    damaged[size - 1] = (damaged[size - 1] ?? 0) ^ 1;
    await writeFile(blobOf(bytes), damaged);
    await expect(open(file.id)).rejects.toThrow(/damaged/);
  });

  it('tells when the bytes are gone', async () => {
    const bytes = text();
    const file = await take(bytes);
    await bench.blobs.delete(`${clerk.agencyId}/${digestOf(bytes)}`);
    await expect(open(file.id)).rejects.toMatchObject({ code: fileErrors.damaged().code });
  });
});

describe('pages', () => {
  const page = async (id: string, number: number) => {
    const images = bench.get(PageImages);
    const picture = await images.open(await images.find(clerk, id, number));
    return { ...picture, bytes: await buffer(picture.bytes) };
  };

  it('are counted, drawn once and kept', async () => {
    const bytes = pdfSample(2);
    const file = await take(bytes, { name: 'a.pdf' });
    expect(file.pages).toBe(2);
    const first = await page(file.id, 2);
    expect(first.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(first.size).toBe(first.bytes.length);
    expect((await page(file.id, 2)).bytes).toEqual(first.bytes);
    expect(await readdir(join(bench.dir, 'blobs', 'objects', 'pages', digestOf(bytes)))).toHaveLength(1);
    await expect(page(file.id, 3)).rejects.toMatchObject({
      code: 'file.page_not_found',
      params: { page: 3, pages: 2 },
    });
  });

  it('of a damaged file are not drawn', async () => {
    const bytes = Buffer.concat([pdfSample(1), Buffer.alloc(700_000, '%')]);
    const file = await take(bytes, { name: 'a.pdf' });
    await writeFile(blobOf(bytes), Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')]));
    await expect(page(file.id, 1)).rejects.toEqual(refusing('file.damaged'));
  });

  it('of a file that only a repairing reader understands are counted in the background', async () => {
    const bytes = Buffer.concat([pdfSample(3), Buffer.from('\n% repaired')]);
    const file = await take(bytes, { name: 'a.pdf' });
    expect(file.pages).toBeNull();
    expect((await page(file.id, 1)).bytes.length).toBeGreaterThan(1000);
    const copy = await receivedCopy(file.id);
    expect(await runCounts(file.id)).toBe('done');
    const rows = await bench.db.asOwner('SELECT pages FROM files WHERE id IN ($1, $2)', [file.id, copy]);
    expect(rows).toEqual([{ pages: 3 }, { pages: 3 }]);
    const [amount] = await bench.db.asOwner(
      'SELECT page_amount FROM arrivals WHERE id = (SELECT arrival_id FROM files WHERE id = $1)',
      [copy],
    );
    expect(amount).toEqual({ page_amount: 3 });
    await expect(page(file.id, 4)).rejects.toEqual(refusing('file.page_not_found'));
  });

  it('nobody can count are not counted, and nothing is tried again', async () => {
    const file = await take(Buffer.from(`%PDF-1.4\n${randomUUID()}`), { name: 'a.pdf' });
    expect(await runCounts(file.id)).toBe('done');
    expect(await bench.get(FileQueries).readable(clerk, file.id)).toMatchObject({ pages: null });
  });

  it('are told by those who brought the bytes, not by others', async () => {
    const bytes = Buffer.concat([pdfSample(3), Buffer.from(randomUUID())]);
    const file = await take(bytes, { name: 'a.pdf' });
    const stranger = await bench.someone('clerk');
    const { database } = bench.db.worker;
    await database.transaction(stranger, () =>
      database.query('SELECT file_pages_counted($1, 99)', [`${clerk.agencyId}/${digestOf(bytes)}`]),
    );
    expect(await bench.get(FileQueries).readable(clerk, file.id)).toMatchObject({ pages: null });
  });

  /** The copy of a file that a receiver has since an issue. */
  async function receivedCopy(id: string): Promise<string> {
    const receiver = await bench.someone('clerk');
    const arrival = `INSERT INTO arrivals (id, agency_id, sender_id, sender_name, message_id, dispatch_id, delivery_id, addressed, type_code,
        type_name, document_class, code_number, code_notation, code, code_folded, subject, subject_folded, issued_on, signer_title,
        signer_name, urgency, language, note, file_count)
      VALUES ($1, $2, $3, '', $1, $1, $1, true, '', '', '', '', '', '', '', '', '', '2020-01-01', '', '', 0, '', '', 1)`;
    const [arrivalId, fileId] = [randomUUID(), randomUUID()];
    await bench.db.asOwner(arrival, [arrivalId, receiver.agencyId, clerk.agencyId]);
    await bench.db.asOwner(
      `INSERT INTO files (id, agency_id, arrival_id, name, original_name, media_type, size, sha256, storage_key)
       SELECT $2, $3, $4, name, original_name, media_type, size, sha256, storage_key FROM files WHERE id = $1`,
      [id, fileId, receiver.agencyId, arrivalId],
    );
    return fileId;
  }

  /** Does the counting that the upload of a file planned, as the worker does. */
  async function runCounts(fileId: string): Promise<string> {
    const { database } = bench.db.worker;
    const queries = new FileQueries(database, new FileRepository(database), new Readers(database));
    const content = new FileContent(queries, bench.blobs);
    const handler = new CountPagesHandler(database, content, bench.staging);
    const runner = new RunJob(database, new Outbox(database), [handler as unknown as JobHandler]);
    const [planned] = await bench.db.asOwner<{ id: string }>(
      `SELECT id FROM outbox WHERE job = 'document.count_pages' AND payload->>'fileId' = $1`,
      [fileId],
    );
    return runner.run(planned?.id ?? '', clerk.agencyId);
  }

  it('are not there for text', async () => {
    await expect(page(await bench.file(clerk, 'chữ'), 1)).rejects.toEqual(refusing('file.preview_unavailable'));
  });
});

describe('removing and sweeping', () => {
  const age = (bytes: Buffer, days: number) => {
    const at = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    return utimes(blobOf(bytes), at, at);
  };
  const sweeper = () =>
    new LooseFileSweeper(bench.db.worker.database, new FileRepository(bench.db.worker.database), bench.blobs);

  it('takes the bytes of removed and forgotten files, a week later', async () => {
    const [removed, forgotten, young, shared] = [text(), text(), text(), text()];
    await bench.get(FileRemoval).remove(clerk, (await take(removed)).id);
    const old = [await take(forgotten, { name: 'quen.txt' }), await take(shared, { name: 'chung-1.txt' })];
    await take(shared, { name: 'chung-2.txt' });
    await bench.get(FileRemoval).remove(clerk, (await take(young)).id);
    const ids = old.map(({ id }) => id);
    await bench.db.asOwner("UPDATE files SET uploaded_at = now() - interval '8 days' WHERE id = ANY ($1)", [ids]);
    for (const bytes of [removed, forgotten, shared]) await age(bytes, 8);
    await sweeper().sweep();
    expect(await rowsOf()).toEqual(['chung-2.txt']);
    const left = await Promise.all([removed, forgotten, young, shared].map((bytes) => exists(bytes)));
    expect(left).toEqual([false, false, true, true]);
  });

  it('deletes nothing when too much has no row, as with a wrong database', async () => {
    const many = Array.from({ length: 120 }, text);
    for (const bytes of many) await put(bytes);
    for (const bytes of many) await age(bytes, 8);
    expect((await sweeper().sweep()).blobs).toBe(0);
    expect(await exists(many[0] ?? Buffer.alloc(0))).toBe(true);
  });

  it('keeps to its own agency', async () => {
    const id = await bench.file(clerk, 'của ta');
    const stranger = await bench.someone('clerk');
    await expect(bench.get(FileRemoval).remove(stranger, id)).rejects.toEqual(refusing('file.not_found'));
    await expect(bench.get(FileQueries).readable(clerk, id)).resolves.toBeDefined();
  });

  const keyOf = (bytes: Buffer): string => `${clerk.agencyId}/${digestOf(bytes)}`;
  const exists = async (bytes: Buffer) => (await bench.blobs.head(keyOf(bytes))) !== undefined;
  const put = async (bytes: Buffer): Promise<void> => {
    const staged = await bench.staging.receive(Readable.from([bytes]), { limitBytes: 1000 });
    await bench.blobs.put(keyOf(bytes), staged);
    await bench.staging.discard(staged);
  };
});
