import type { FileId } from '@lienthong/document/model';
import { newId } from '@lienthong/platform/kernel';
import { Upload } from '@tus/server';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { documentBench, type DocumentBench, type TestActor } from '../testing/document-bench';
import { ownerOf, UploadStore } from './upload.store';
import { UploadTakeOver } from './upload.take-over';

let bench: DocumentBench;
let store: UploadStore;
let clerk: TestActor;

beforeAll(async () => {
  bench = await documentBench();
  store = bench.get(UploadStore);
});
afterAll(() => bench.close());
beforeEach(async () => {
  clerk = await bench.someone('clerk');
});

/** An upload of which some of the announced bytes have arrived, as the protocol's server leaves it. */
async function anUpload(arrived: string, said: { size?: number; filename?: string | null } = {}): Promise<string> {
  const id = newId<'file'>().replaceAll('-', '');
  const { size = Buffer.byteLength(arrived), filename = 'tep.txt' } = said;
  await store.files.create(new Upload({ id, offset: 0, size, metadata: { filename, ...ownerOf(clerk) } }));
  if (arrived !== '') await store.files.write(Readable.from([Buffer.from(arrived)]), id, 0);
  return id;
}
const takeOver = (id: string, actor = clerk) => bench.get(UploadTakeOver).takeOver(actor, id);
const refusing = (code: string) => expect.objectContaining({ code }) as unknown;
const leftOf = async (id: string) =>
  (await readdir(join(bench.dir, 'staging', 'uploads'))).filter((name) => name.startsWith(id));

describe('taking a finished upload over', () => {
  it('makes one file of it, whoever asks at once and however often', async () => {
    const id = await anUpload('nội dung', { filename: 'Kế hoạch.txt' });
    const files = await Promise.all([takeOver(id), takeOver(id), takeOver(id)]);
    files.push(await takeOver(id));
    expect(new Set(files.map((file) => file.id)).size).toBe(1);
    expect(files[0]).toMatchObject({ name: 'Kế hoạch.txt', size: 10 });
    expect(await leftOf(id)).toEqual([]);
    const lines = await bench.db.asOwner('SELECT 1 FROM journal WHERE subject_id = $1', [files[0]?.id as FileId]);
    expect(lines).toHaveLength(1);
  });

  it('is for the person who sent it, acting for the same agency', async () => {
    const id = await anUpload('nội dung');
    const elsewhere = { ...clerk, agencyId: (await bench.someone('clerk')).agencyId };
    for (const actor of [await bench.someone('clerk'), await bench.someone('clerk', clerk), elsewhere])
      await expect(takeOver(id, actor)).rejects.toEqual(refusing('file.upload_not_found'));
    await takeOver(id);
    await expect(takeOver(id, await bench.someone('clerk', clerk))).rejects.toEqual(refusing('file.upload_not_found'));
    await expect(takeOver('0'.repeat(32))).rejects.toEqual(refusing('file.upload_not_found'));
  });

  it('waits for the last byte', async () => {
    const id = await anUpload('nội dung', { size: 100 });
    await expect(takeOver(id)).rejects.toMatchObject({ code: 'file.cut_off', params: { received: 10, size: 100 } });
    expect(await leftOf(id)).toHaveLength(2);
  });

  it.each<[string, string, { filename?: string | null }, string]>([
    ['text called a PDF', 'text', { filename: 'a.pdf' }, 'file.type_mismatch'],
    ['a file without a name', 'text', { filename: null }, 'file.name_missing'],
    ['nothing', '', {}, 'file.empty'],
  ])('refuses %s and throws the bytes away', async (_name, arrived, said, code) => {
    const id = await anUpload(arrived, said);
    await expect(takeOver(id)).rejects.toEqual(refusing(code));
    expect(await leftOf(id)).toEqual([]);
    expect(await bench.staging.list()).toEqual([]);
  });
});

describe('uploads under way', () => {
  it('are swept when nobody touched them for a day', async () => {
    const [old, young] = [await anUpload('cũ', { size: 100 }), await anUpload('mới', { size: 100 })];
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of await leftOf(old))
      await utimes(join(bench.dir, 'staging', 'uploads', name), yesterday, yesterday);
    expect(await store.sweep()).toBe(2);
    expect(await leftOf(old)).toEqual([]);
    expect(await leftOf(young)).toHaveLength(2);
  });

  it('are at most fifty of one person', async () => {
    for (let n = 0; n < 50; n += 1) {
      await expect(store.checkRoom(clerk)).resolves.toBeUndefined();
      await anUpload('', { size: 10 });
    }
    await expect(store.checkRoom(clerk)).rejects.toEqual(refusing('file.quota_exceeded'));
    await expect(store.checkRoom(await bench.someone('clerk', clerk))).resolves.toBeUndefined();
  });
});
