import type { ArrivalView } from '@lienthong/dispatch/model';
import { drawLetter, LETTER_SAMPLES } from '@lienthong/dispatch/testing';
import { FileIntake } from '@lienthong/document/server';
import type { TestAgency } from '@lienthong/platform/testing';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ArrivalQueries } from '../arrival.queries';
import { ArrivalService } from '../arrival.service';
import { LetterService } from '../letters/letter.service';
import { DispatchBench, type TestActor } from '../testing/dispatch-bench';
import { LetterWorker } from '../testing/letter-worker';

let bench: DispatchBench;
let worker: LetterWorker;
let province: TestAgency;
let clerk: TestActor;

beforeAll(async () => {
  bench = await DispatchBench.open();
  worker = await LetterWorker.open(bench.db, bench.dir);
  province = await bench.agency('province', null, 'UBND tỉnh Long An');
});
afterAll(async () => {
  await worker.close();
  await bench.close();
});
beforeEach(async () => {
  clerk = await bench.someone(await bench.agency('district', province));
});
afterEach(async () => {
  expect(await bench.violations()).toEqual([]);
});

const sample = (name: string) => {
  const found = LETTER_SAMPLES.find((one) => one.name === name);
  if (!found) throw new Error(`no sample ${name}`);
  return found;
};
const lay = async (bytes: Uint8Array, name = 'quet.pdf') => {
  const file = await bench.get(FileIntake).take(clerk, { name, source: Readable.from([Buffer.from(bytes)]) });
  return bench.get(LetterService).receive(clerk, { channel: 'paper', secrecy: 'none', fileIds: [file.id] });
};
const now = ({ id }: ArrivalView) => bench.get(ArrivalQueries).one(clerk, id);
const fieldsOf = ({ revision, ...view }: ArrivalView) => {
  const { senderId, senderName, typeCode, codeNumber, codeNotation, subject, signerTitle, signerName, urgency } = view;
  const { language, note, dueOn } = view;
  const arrivedOn = view.arrivedAt.slice(0, 10);
  const letter = {
    senderId,
    senderName,
    typeCode,
    codeNumber,
    codeNotation,
    subject,
    signerTitle,
    signerName,
    urgency,
  };
  return { ...letter, language, note, dueOn, arrivedOn, issuedOn: view.issuedOn, revision };
};

describe('a letter with a text layer', () => {
  it('is read in the background: its fields are filled, its own date is proposed and stays empty', async () => {
    const letter = await lay(await drawLetter(sample('ubnd-tinh-cong-van-hoa-toc')));
    expect(letter.reading).toEqual({ state: 'waiting', proposals: [] });
    expect(await worker.work()).toEqual(['done']);
    const read = await now(letter);
    expect(read).toMatchObject({
      senderId: province.id,
      senderName: 'UBND tỉnh Long An',
      code: '1789/UBND-VHXH',
      typeName: 'Công văn',
      subject: 'Về việc cách ly y tế và xét nghiệm người về từ vùng dịch',
      urgency: 3,
      signerName: 'Phạm Tấn Hòa',
      issuedOn: null,
      faults: [{ field: 'issuedOn', fault: 'missing' }],
    });
    const date = read.reading?.proposals.find(({ field }) => field === 'issuedOn');
    expect(date).toMatchObject({ value: '2020-04-01', confidence: 'sure', read: 'Long An, ngày 01 tháng 4 năm 2020' });
    expect(date?.place).toMatchObject({ page: 1 });
    await bench.get(LetterService).change(clerk, letter.id, { ...fieldsOf(read), issuedOn: '2020-04-01' });
    expect(await bench.get(ArrivalService).register(clerk, letter.id)).toMatchObject({
      state: 'registered',
      arrivalNumber: 1,
    });
  });

  it('keeps what a clerk wrote before it was read; the proposals stand beside', async () => {
    const letter = await lay(await drawLetter(sample('so-y-te-ke-hoach-nfd')));
    await bench.get(LetterService).change(clerk, letter.id, { ...fieldsOf(letter), subject: 'Viết tay' });
    await worker.work();
    const read = await now(letter);
    expect(read).toMatchObject({ subject: 'Viết tay', code: '', revision: 2 });
    expect(read.reading?.proposals.find(({ field }) => field === 'codeNumber')?.value).toBe('3120');
  });

  it('of another province is not taken for one of ours that bears the same name', async () => {
    await bench.agency('department', province, 'Sở Nội vụ');
    const foreign = { ...sample('so-noi-vu-cong-van-dau-cu'), superior: ['UBND TỈNH TIỀN GIANG'] };
    const letter = await lay(await drawLetter(foreign));
    await worker.work();
    expect(await now(letter)).toMatchObject({ senderId: null, senderName: 'Sở Nội vụ tỉnh Tiền Giang' });
  });

  it('is read once, however often the work is repeated', async () => {
    const letter = await lay(await drawLetter(sample('phong-noi-vu-huyen-cong-van')));
    await worker.work();
    const read = await now(letter);
    await bench.db.asOwner(`UPDATE outbox SET done_at = NULL WHERE job = 'dispatch.read_letter'`);
    await worker.work();
    expect(await now(letter)).toEqual(read);
  });
});

describe('a letter that cannot be read', () => {
  it('without text says so and is written by hand', async () => {
    const blank =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>';
    const letter = await lay(Buffer.from(blank));
    expect(await worker.work()).toEqual(['done']);
    expect((await now(letter)).reading).toEqual({ state: 'no_text', proposals: [] });
  });

  it.each([
    ['is no PDF', 'ghi-chu.txt', 'not_pdf', 'chữ'],
    ['is broken', 'hong.pdf', 'unreadable', '%PDF-1.4 hỏng'],
  ])('that %s says so too', async (_name, name, state, content) => {
    const letter = await lay(Buffer.from(content), name);
    expect(await worker.work()).toEqual(['done']);
    expect((await now(letter)).reading).toEqual({ state, proposals: [] });
  });

  it('that was thrown away meanwhile is nothing to read', async () => {
    const letter = await lay(await drawLetter(sample('ubnd-tinh-giay-moi')));
    await bench.get(LetterService).discard(clerk, letter.id);
    expect(await worker.work()).toEqual(['done']);
  });
});

describe('a letter with a secrecy mark', () => {
  it('leaves nothing here but that it was one: files and bytes go at once, and it cannot be registered', async () => {
    const letter = await lay(await drawLetter({ ...sample('ubnd-tinh-cong-van'), stamp: 'TỐI MẬT' }));
    const stored = async () =>
      (await readdir(join(bench.dir, 'blobs'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    const before = (await stored()).length;
    expect(await worker.work()).toEqual(['done', 'done']);
    expect(await now(letter)).toMatchObject({
      files: [],
      fileCount: 0,
      subject: '',
      code: '',
      reading: { state: 'secret', proposals: [] },
    });
    expect((await stored()).length).toBe(before - 1);
    await expect(bench.get(ArrivalService).register(clerk, letter.id)).rejects.toEqual(
      expect.objectContaining({ code: 'dispatch.letter_secret' }),
    );
    await bench.get(LetterService).discard(clerk, letter.id);
  });
});
