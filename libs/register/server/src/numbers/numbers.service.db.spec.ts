import { SERIES } from '../testing/series-names';
import { RegisterBench, type TestActor } from '../testing/register-bench';
import type { TestAgency } from '@lienthong/platform/testing';
import { BookQueries } from '../books/book.queries';
import { NumbersService } from './numbers.service';

let bench: RegisterBench;
let numbers: NumbersService;
let agency: TestAgency;
let clerk: TestActor;

beforeAll(async () => {
  bench = await RegisterBench.open();
  numbers = bench.get(NumbersService);
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.now('2020-05-04T09:00:00');
  agency = await bench.agency();
  clerk = await bench.someone(agency);
});

const refusing = (code: string, params: object = {}) => ({ code: `register.${code}`, params });
const reserve = (count = 1, said: object = {}) =>
  numbers.reserve(clerk, { series: SERIES.notices, count, reason: 'Chờ ký bổ sung', ...said });
const insert = (number: number, datedOn: string, said: object = {}) =>
  numbers.insert(clerk, { series: SERIES.notices, year: 2020, number, datedOn, reason: 'Văn bản ký sót', ...said });
const makeVoid = (number: number, said: object = {}) =>
  numbers.void(clerk, { series: SERIES.notices, year: 2020, number, suffix: '', reason: 'Không dùng nữa', ...said });
const issue = () => bench.issue(clerk, SERIES.notices);
const report = (year = 2020) => bench.get(BookQueries).report(clerk, SERIES.notices, year);

describe('taking numbers in advance', () => {
  it('takes the next ones, of this day, each with its reason in the journal; issuing goes on behind them', async () => {
    await issue();
    const taken = await reserve(2, { reason: '  Chờ ký bổ sung ' });
    expect(taken).toMatchObject([
      {
        kind: 'reserved',
        state: 'open',
        number: 2,
        datedOn: '2020-05-04',
        reason: 'Chờ ký bổ sung',
        grantedBy: clerk.personName,
      },
      { kind: 'reserved', state: 'open', number: 3, suffix: '' },
    ]);
    expect(await issue()).toBe(4);
    expect(await bench.journal(agency)).toMatchObject([
      { action: 'register.number_reserved.v1', data: { number: '02', year: 2020, reason: 'Chờ ký bổ sung' } },
      { action: 'register.number_reserved.v1', data: { number: '03' }, person_name: clerk.personName },
    ]);
    expect(await bench.violations()).toEqual([]);
  });

  it('collides with nobody: 30 reserve and issue at once without gap or double', async () => {
    const acts = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? reserve(2) : issue()));
    await Promise.all(acts);
    expect(await report()).toMatchObject({
      book: { last: 40, documents: 20, reserved: 20, unexplained: 0 },
      missing: [],
      doubled: [],
      beyond: [],
    });
    expect(await bench.violations()).toEqual([]);
  });

  it('needs a reason, a series in use, and takes a few at a time', async () => {
    await expect(reserve(1, { reason: '  ' })).rejects.toMatchObject(refusing('reason_missing'));
    await expect(reserve(51)).rejects.toMatchObject(refusing('too_many_reserved', { limit: 50 }));
    for (const series of ['incoming', 'administrative', 'copies', 'secret:outgoing', 'body:BCĐ', 'own'])
      await expect(reserve(1, { series })).rejects.toMatchObject(refusing('series_not_in_force', { series }));
    expect(await bench.db.asOwner('SELECT FROM register_counters WHERE agency_id = $1', [agency.id])).toEqual([]);
  });
});

describe('putting a number between others', () => {
  beforeEach(async () => {
    await issue(); // 1, of 4 May
    await bench.now('2020-05-07T09:00:00');
    await issue(); // 2, of 7 May
    await bench.now('2020-05-09T09:00:00');
  });

  it('gives the next letter behind it, with the date of the earlier document', async () => {
    expect(await insert(1, '2020-05-04')).toMatchObject({
      kind: 'inserted',
      number: 1,
      suffix: 'a',
      datedOn: '2020-05-04',
    });
    expect(await insert(1, '2020-05-06')).toMatchObject({ suffix: 'b' });
    expect(await insert(2, '2020-05-09')).toMatchObject({ number: 2, suffix: 'a' });
    expect(await issue()).toBe(3);
    expect(await report()).toMatchObject({ book: { documents: 3, inserted: 3, unexplained: 0 }, missing: [] });
    expect(await bench.violations()).toEqual([]);
  });

  it('keeps the order of numbers and dates', async () => {
    const refused = (from: string, to: string) => refusing('date_out_of_order', { from, to });
    await expect(insert(1, '2020-05-03')).rejects.toMatchObject(refused('2020-05-04', '2020-05-07'));
    await expect(insert(1, '2020-05-08')).rejects.toMatchObject(refused('2020-05-04', '2020-05-07'));
    await expect(insert(2, '2020-05-10')).rejects.toMatchObject(refused('2020-05-07', '2020-05-09'));
    await insert(1, '2020-05-06');
    await expect(insert(1, '2020-05-05')).rejects.toMatchObject(refused('2020-05-06', '2020-05-07'));
  });

  it('is refused behind a number that was never granted, without a reason, and in a series without documents', async () => {
    await expect(insert(3, '2020-05-09')).rejects.toMatchObject(refusing('number_not_granted', { number: 3, last: 2 }));
    await expect(insert(1, '2020-05-05', { reason: '' })).rejects.toMatchObject(refusing('reason_missing'));
    await expect(insert(1, '2020-05-05', { series: 'incoming' })).rejects.toMatchObject(
      refusing('series_not_in_force', { series: 'incoming' }),
    );
  });

  it('works for last year, while its book is open', async () => {
    await bench.now('2021-01-05T09:00:00');
    expect(await insert(2, '2020-12-31')).toMatchObject({ year: 2020, suffix: 'a' });
    await expect(insert(2, '2021-01-02')).rejects.toMatchObject(
      refusing('date_out_of_order', { from: '2020-12-31', to: '2020-12-31' }),
    );
  });

  it('gives each of 10 at once a letter of its own', async () => {
    const inserted = await Promise.all(Array.from({ length: 10 }, () => insert(1, '2020-05-05')));
    expect(inserted.map(({ suffix }) => suffix).sort()).toEqual([...'abcdefghij']);
  });
});

describe('making a number void', () => {
  it('ends a number that was taken before, for ever and with its reason', async () => {
    await issue();
    await reserve();
    await insert(1, '2020-05-04');
    expect(await makeVoid(2)).toMatchObject({
      state: 'void',
      kind: 'reserved',
      voidReason: 'Không dùng nữa',
      voidedBy: clerk.personName,
    });
    expect(await makeVoid(1, { suffix: 'a' })).toMatchObject({ state: 'void', kind: 'inserted' });
    await expect(makeVoid(2)).rejects.toMatchObject(refusing('number_void', { number: 2 }));
    expect(await insert(1, '2020-05-04')).toMatchObject({ suffix: 'b' });
    expect(await issue()).toBe(3);
    expect(await report()).toMatchObject({ book: { documents: 2, voided: 2, inserted: 1, unexplained: 0 } });
    expect(await bench.violations()).toEqual([]);
  });

  it('gives a missing number its reason', async () => {
    await issue();
    await bench.db.asOwner('UPDATE register_counters SET last = 2 WHERE agency_id = $1', [agency.id]);
    expect(await report()).toMatchObject({ missing: [2], book: { unexplained: 1 } });
    expect(await bench.violations()).toMatchObject([{ fault: 'gap' }]);
    expect(await makeVoid(2)).toMatchObject({ kind: 'void', state: 'void', datedOn: null });
    expect(await report()).toMatchObject({ missing: [], book: { unexplained: 0 } });
    expect(await bench.violations()).toEqual([]);
  });

  it('never takes a number from its document, nor one that nobody granted', async () => {
    await issue();
    await expect(makeVoid(1)).rejects.toMatchObject(refusing('number_in_use', { number: 1 }));
    await expect(makeVoid(2)).rejects.toMatchObject(refusing('number_not_granted', { number: 2, last: 1 }));
    await expect(makeVoid(1, { suffix: 'a' })).rejects.toMatchObject(refusing('special_not_found'));
    await reserve();
    await expect(makeVoid(2, { reason: '\n' })).rejects.toMatchObject(refusing('reason_missing'));
  });

  it('sees nothing of another agency', async () => {
    await issue();
    await reserve();
    const stranger = await bench.someone(await bench.agency());
    const order = { series: SERIES.notices, year: 2020, number: 2, suffix: '', reason: 'x' };
    await expect(numbers.void(stranger, order)).rejects.toMatchObject(
      refusing('number_not_granted', { number: 2, last: 0 }),
    );
    expect((await bench.get(BookQueries).choices(stranger)).specials).toEqual([]);
    expect((await bench.get(BookQueries).choices(clerk)).specials).toMatchObject([{ number: 2 }]);
  });
});
