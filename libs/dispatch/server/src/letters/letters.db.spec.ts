import { letterFieldsSchema, type ArrivalView, type LetterFields } from '@lienthong/dispatch/model';
import { FileIntake } from '@lienthong/document/server';
import type { TestAgency } from '@lienthong/platform/testing';
import { Readable } from 'node:stream';
import { ArrivalQueries } from '../arrival.queries';
import { ArrivalService } from '../arrival.service';
import { CountsQueries } from '../counts.queries';
import { DispatchQueries } from '../dispatch.queries';
import { DispatchBench, type TestActor } from '../testing/dispatch-bench';
import { LetterService } from './letter.service';
import { ReplyService } from '../reply/reply.service';
import { MergeService } from './merge.service';

let bench: DispatchBench;
let letters: LetterService;
let province: TestAgency;
let district: TestAgency;
let sender: TestActor;
let clerk: TestActor;

beforeAll(async () => {
  bench = await DispatchBench.open();
  letters = bench.get(LetterService);
  province = await bench.agency('province', null, 'UBND tỉnh Hòa An');
});
afterAll(() => bench.close());
beforeEach(async () => {
  district = await bench.agency('district', province);
  [sender, clerk] = [await bench.someone(province), await bench.someone(district)];
});
afterEach(async () => {
  expect(await bench.violations()).toEqual([]);
});

const saying = (code: string) => expect.objectContaining({ code }) as unknown;
const order = (fileIds: string[], secrecy: 'none' | 'secret' = 'none') => ({
  channel: 'paper' as const,
  secrecy,
  fileIds,
});
const upload = async (actor: TestActor, content: string) =>
  (await bench.get(FileIntake).take(actor, { name: 'quet.txt', source: Readable.from([Buffer.from(content)]) })).id;
const lay = async (content = `bản quét ${Math.random()}`) =>
  letters.receive(clerk, order([await upload(clerk, content)]));
const fieldsOf = (said: Partial<LetterFields>) =>
  letterFieldsSchema.parse({
    senderName: 'Uỷ ban nhân dân tỉnh Hoà An',
    typeCode: 'THONG_BAO',
    codeNumber: '01',
    codeNotation: 'TB-UBND',
    subject: 'Thông báo',
    issuedOn: '2026-01-02',
    arrivedOn: '2026-01-05',
    signerTitle: 'CHỦ TỊCH',
    signerName: 'Nguyễn Văn A',
    ...said,
  });
const write = ({ id, revision }: ArrivalView, said: Partial<LetterFields> = {}) =>
  letters.change(clerk, id, { ...fieldsOf(said), revision });
const register = (id: string) => bench.get(ArrivalService).register(clerk, id);
const queue = async () => (await bench.get(ArrivalQueries).list(clerk, { state: 'pending', limit: 50 })).items;
const badge = async () => (await bench.get(CountsQueries).of(clerk)).pendingArrivals;
/** A document of the province that arrives here; its own code on the wire. */
const electronic = async () => {
  const id = await bench.arrivalAt(district, await bench.send(sender, [district]));
  return bench.get(ArrivalQueries).one(clerk, id);
};
/** A letter on paper with the code of an electronic arrival, written as another person would write it. */
const onPaper = async (twin: ArrivalView) => {
  const said = { senderId: province.id, codeNumber: twin.codeNumber.padStart(3, '0'), issuedOn: twin.issuedOn };
  return write(await lay(), { ...said, codeNotation: twin.codeNotation.toLowerCase().normalize('NFD') });
};

describe('a letter on paper', () => {
  it('is laid into the queue with its scan, the day it came filled and its own date empty', async () => {
    const letter = await lay();
    expect(letter).toMatchObject({ state: 'pending', channel: 'paper', issuedOn: null, fileCount: 1, senderId: null });
    expect(letter.files).toHaveLength(1);
    expect(letter.arrivedAt.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    expect((await queue()).map(({ id }) => id)).toEqual([letter.id]);
    expect(await badge()).toBe(1);
  });

  it('is registered in the one running series with what comes by other ways, once it is complete', async () => {
    const first = await register((await electronic()).id);
    const letter = await lay();
    await expect(register(letter.id)).rejects.toEqual(saying('dispatch.arrival_incomplete'));
    const written = await write(letter);
    expect(written).toMatchObject({ code: '01/TB-UBND', typeName: 'Thông báo', faults: [] });
    expect(await register(letter.id)).toMatchObject({
      state: 'registered',
      arrivalNumber: (first.arrivalNumber ?? 0) + 1,
    });
    await expect(write(written)).rejects.toEqual(saying('dispatch.arrival_already_answered'));
  });

  it('bears the name of its sender as the directory has it, or as the clerk wrote it', async () => {
    const letter = await lay();
    expect(await write(letter, { senderId: province.id })).toMatchObject({ senderName: 'UBND tỉnh Hòa An' });
    const outside = { ...(await write({ ...letter, revision: 2 }, { senderName: '  Công ty  Nước sạch ' })) };
    expect(outside).toMatchObject({ senderId: null, senderName: 'Công ty Nước sạch', revision: 3 });
    const nobody = { senderId: '01900000-0000-7000-8000-000000000000' };
    await expect(write(outside, nobody)).rejects.toEqual(saying('dispatch.sender_unknown'));
  });

  it('is not written over by somebody who has not seen the last change', async () => {
    const letter = await lay();
    await write(letter);
    await expect(write(letter)).rejects.toEqual(saying('dispatch.arrival_changed'));
  });

  it('is thrown away with its files while it waits, and its file is in no second letter', async () => {
    const fileId = await upload(clerk, 'một tệp');
    const letter = await letters.receive(clerk, order([fileId]));
    await expect(letters.receive(clerk, order([fileId]))).rejects.toEqual(saying('file.not_found'));
    await letters.discard(clerk, letter.id);
    expect(await queue()).toEqual([]);
    const registered = await write(await lay());
    await register(registered.id);
    await expect(letters.discard(clerk, registered.id)).rejects.toEqual(saying('dispatch.arrival_already_answered'));
    const fromInside = await electronic();
    await expect(letters.discard(clerk, fromInside.id)).rejects.toEqual(saying('dispatch.arrival_not_editable'));
  });

  it('with a secrecy mark is not taken', async () => {
    await expect(letters.receive(clerk, order([], 'secret'))).rejects.toEqual(saying('dispatch.letter_secret'));
  });

  it('is laid in, written and merged by the clerk only', async () => {
    const letter = await lay();
    for (const role of ['leader', 'officer', 'auditor'] as const) {
      const other = await bench.someone(district, role);
      await expect(letters.receive(other, order([]))).rejects.toEqual(saying('identity.not_allowed'));
      await expect(letters.change(other, letter.id, { ...fieldsOf({}), revision: 1 })).rejects.toEqual(
        saying('identity.not_allowed'),
      );
      await expect(letters.discard(other, letter.id)).rejects.toEqual(saying('identity.not_allowed'));
      await expect(bench.get(MergeService).merge(other, letter.id, (await lay()).id)).rejects.toEqual(
        saying('identity.not_allowed'),
      );
    }
  });

  it('cannot be written into the table as if it had come through this installation', async () => {
    const forge = bench.db.database.transaction(clerk, () =>
      bench.db.database.query(`UPDATE arrivals SET channel = 'internal' WHERE agency_id = $1`, [district.id]),
    );
    await lay();
    await expect(forge).resolves.toEqual([[], 0]);
    const again = bench.db.database.transaction(clerk, () =>
      bench.db.database.query(`UPDATE arrivals SET channel = 'internal' WHERE agency_id = $1`, [district.id]),
    );
    await expect(again).rejects.toThrow('ck_arrivals_internal');
  });
});

describe('arrivals of one document', () => {
  it('are folded into one row of the queue, whichever way number, symbol and issuer are written', async () => {
    const twin = await electronic();
    const paper = await onPaper(twin);
    const [row, ...others] = await queue();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: twin.id, duplicates: [{ id: paper.id, channel: 'paper', same: ['code'] }] });
    expect(await badge()).toBe(1);
    expect(paper.duplicates).toMatchObject([{ id: twin.id, channel: 'internal' }]);
  });

  it('are told apart by year, number and issuer', async () => {
    const twin = await electronic();
    const lastYear = `${Number(twin.issuedOn?.slice(0, 4)) - 1}-06-01`;
    const said = { codeNumber: twin.codeNumber, codeNotation: twin.codeNotation, issuedOn: twin.issuedOn };
    await write(await lay(), { ...said, senderId: province.id, issuedOn: lastYear });
    await write(await lay(), { ...said, senderId: district.id });
    await write(await lay(), { ...said, senderId: province.id, codeNumber: `${twin.codeNumber}1` });
    expect((await queue()).map(({ duplicates }) => duplicates.length)).toEqual([0, 0, 0, 0]);
  });

  it('outside the directory are known by the folded name, and by equal files', async () => {
    const [one, other] = [await lay('cùng một tệp'), await lay('cùng một tệp')];
    expect((await bench.get(ArrivalQueries).one(clerk, one.id)).duplicates).toMatchObject([{ same: ['file'] }]);
    await write(one, { senderName: 'Uỷ ban nhân dân xã Hoà Khánh' });
    await write(other, { senderName: 'UBND XÃ HÒA KHÁNH'.normalize('NFD') });
    expect(await queue()).toMatchObject([{ id: one.id, duplicates: [{ id: other.id, same: ['code', 'file'] }] }]);
  });

  it('are warned of when one is registered already', async () => {
    const twin = await electronic();
    const { arrivalNumber } = await register(twin.id);
    const paper = await onPaper(twin);
    expect(paper.duplicates).toMatchObject([{ id: twin.id, state: 'registered', arrivalNumber }]);
    expect((await queue()).map(({ id }) => id)).toEqual([paper.id]);
  });
});

describe('merging', () => {
  const merge = (id: string, withId: string) => bench.get(MergeService).merge(clerk, id, withId);
  const deliveryTo = async (arrival: ArrivalView) => {
    const [row] = await bench.db.asOwner<{ dispatch_id: string }>('SELECT dispatch_id FROM arrivals WHERE id = $1', [
      arrival.id,
    ]);
    return (await bench.get(DispatchQueries).one(sender, row?.dispatch_id ?? '')).deliveries[0];
  };

  it('keeps the proofs of both: files, ways, times; the sender sees the number of the one that stands', async () => {
    const twin = await electronic();
    const paper = await onPaper(twin);
    const one = await merge(paper.id, twin.id);
    expect(one).toMatchObject({ id: twin.id, duplicates: [], proofs: [{ id: paper.id, channel: 'paper' }] });
    expect(one.proofs[0]?.files).toHaveLength(1);
    expect(await bench.get(ArrivalQueries).one(clerk, paper.id)).toMatchObject({
      state: 'merged',
      mergedInto: twin.id,
    });
    expect(await queue()).toMatchObject([{ id: twin.id, duplicates: [] }]);
    const { arrivalNumber } = await register(twin.id);
    expect(await deliveryTo(twin)).toMatchObject({ state: 'accepted', arrivalNumber });
  });

  it('into a registered letter tells the sender of the electronic one that it is accepted under that number', async () => {
    const twin = await electronic();
    const paper = await onPaper(twin);
    const { arrivalNumber } = await register(paper.id);
    expect(await merge(twin.id, paper.id)).toMatchObject({ id: paper.id, arrivalNumber, state: 'registered' });
    expect(await deliveryTo(twin)).toMatchObject({ state: 'accepted', arrivalNumber });
    await expect(register(twin.id)).rejects.toEqual(saying('dispatch.arrival_already_answered'));
  });

  it('follows on: what was merged into one that is merged itself points to the one that stands', async () => {
    const twin = await electronic();
    const [first, second] = [await onPaper(twin), await onPaper(twin)];
    await merge(first.id, second.id);
    expect((await merge(twin.id, first.id)).proofs.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    await expect(letters.discard(clerk, second.id)).rejects.toEqual(saying('dispatch.arrival_already_answered'));
  });

  it('happens once, however many merge the same pair from both sides at the same time', async () => {
    const twin = await electronic();
    const paper = await onPaper(twin);
    const tries = await Promise.allSettled(
      [1, 2, 3, 4].flatMap(() => [merge(paper.id, twin.id), merge(twin.id, paper.id)]),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('with what another agency has is not possible', async () => {
    const twin = await electronic();
    const stranger = await bench.someone(await bench.agency('district', province));
    const foreign = bench.get(MergeService).merge(stranger, twin.id, twin.id);
    await expect(foreign).rejects.toEqual(saying('dispatch.arrival_not_found'));
  });

  const split = (id: string, actor = clerk) => bench.get(MergeService).split(actor, id, 'Hai văn bản khác nhau');

  it('is taken apart while nothing stands on it, with a line on both sides and the files of each', async () => {
    const twin = await electronic();
    const paper = await onPaper(twin);
    await merge(paper.id, twin.id);
    expect(await split(paper.id)).toMatchObject({ id: paper.id, state: 'pending', mergedInto: null });
    expect(await bench.get(ArrivalQueries).one(clerk, twin.id)).toMatchObject({ proofs: [], files: [{}] });
    const lines = await bench.db.asOwner<{ action: string; reason: string }>(
      `SELECT action, data->>'reason' AS reason FROM journal WHERE subject_id = ANY ($1) AND data ? 'reason' ORDER BY action`,
      [[paper.id, twin.id]],
    );
    expect(lines.map(({ action }) => action)).toEqual(['arrival.left.v1', 'arrival.split.v1']);
    expect(lines[0]?.reason).toBe('Hai văn bản khác nhau');
    await register(twin.id);
    expect((await register(paper.id)).state).toBe('registered');
    expect(await deliveryTo(twin)).toMatchObject({ state: 'accepted' });
    await expect(split(paper.id)).rejects.toEqual(saying('dispatch.not_merged'));
  });

  it('is not taken apart any more once it was handed over, answered, or its sender was told the number', async () => {
    const twin = await electronic();
    const paper = await onPaper(twin);
    await merge(paper.id, twin.id);
    await register(twin.id);
    await bench.db.asOwner(`UPDATE arrivals SET handling = 'handed_over' WHERE id = $1`, [twin.id]);
    await expect(split(paper.id)).rejects.toEqual(saying('dispatch.split_handed_over'));
    await bench.db.asOwner('UPDATE arrivals SET handling = NULL WHERE id = $1', [twin.id]);
    await bench.get(ReplyService).start(clerk, twin.id);
    await expect(split(paper.id)).rejects.toEqual(saying('dispatch.split_replied'));

    const other = await electronic();
    const scan = await onPaper(other);
    await register(scan.id);
    await merge(other.id, scan.id);
    await expect(split(other.id)).rejects.toEqual(saying('dispatch.split_sender_told'));
  });

  it('is taken apart by the clerk of its agency only', async () => {
    const twin = await electronic();
    const paper = await onPaper(twin);
    await merge(paper.id, twin.id);
    const stranger = await bench.someone(await bench.agency('district', province));
    await expect(split(paper.id, stranger)).rejects.toEqual(saying('dispatch.arrival_not_found'));
    await expect(split(paper.id, await bench.someone(district, 'officer'))).rejects.toEqual(
      saying('identity.not_allowed'),
    );
  });
});
