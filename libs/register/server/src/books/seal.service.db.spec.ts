import type { TestAgency } from '@lienthong/platform/testing';
import { AgencyDirectory } from '@lienthong/agency/server';
import { NumbersService } from '../numbers/numbers.service';
import { RegisterBench, type TestActor } from '../testing/register-bench';
import { SERIES } from '../testing/series-names';
import { BookQueries } from './book.queries';
import { SealService } from './seal.service';

let bench: RegisterBench;
let agency: TestAgency;
let clerk: TestActor;

beforeAll(async () => {
  bench = await RegisterBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.now('2020-12-31T09:00:00');
  agency = await bench.agency();
  clerk = await bench.someone(agency);
  for (let n = 0; n < 3; n += 1) await bench.issue(clerk, SERIES.notices);
});
afterEach(async () => {
  await bench.db.asOwner('DELETE FROM book_seals');
});

const seal = (year = 2020) => bench.get(SealService).seal(clerk, SERIES.notices, year);
const reserve = () => bench.get(NumbersService).reserve(clerk, { series: SERIES.notices, count: 1, reason: 'Chờ ký' });
const makeVoid = (number: number) =>
  bench.get(NumbersService).void(clerk, { series: SERIES.notices, year: 2020, number, suffix: '', reason: 'Huỷ' });
const refusing = (code: string, params: object) => ({ code: `register.${code}`, params });
const book = { series: SERIES.notices, year: 2020 };

describe('sealing a book', () => {
  it('closes the year with a digest over its lines, which the journal knows too', async () => {
    await reserve();
    await makeVoid(4);
    await bench.now('2021-01-02T09:00:00');
    const report = await seal();
    expect(report.seal).toMatchObject({ last: 4, lines: 4, sealedBy: clerk.personName, intact: true });
    expect(report.book).toMatchObject({ sealedAt: report.seal?.sealedAt, running: false });
    expect((await bench.journal(agency)).at(-1)).toMatchObject({
      action: 'register.book_sealed.v1',
      data: { ...book, last: 4, lines: 4, digest: report.seal?.digest },
    });
    expect(await bench.violations()).toEqual([]);
  });

  it('is refused while the year runs, while numbers wait or miss their reason, when empty, and twice', async () => {
    await expect(seal()).rejects.toMatchObject(refusing('book_running', book));
    await reserve();
    await bench.now('2021-01-02T09:00:00');
    await expect(seal()).rejects.toMatchObject(refusing('numbers_waiting', { count: 1 }));
    await makeVoid(4);
    await bench.db.asOwner('UPDATE register_counters SET last = 5 WHERE agency_id = $1', [agency.id]);
    await expect(seal()).rejects.toMatchObject(refusing('gaps_unexplained', { count: 1 }));
    await makeVoid(5);
    await expect(seal(2019)).rejects.toMatchObject(refusing('book_empty', { ...book, year: 2019 }));
    await seal();
    await expect(seal()).rejects.toMatchObject(refusing('book_sealed', book));
  });

  it('lets no late act into the book', async () => {
    await bench.now('2021-01-02T09:00:00');
    await seal();
    const late = { ...book, number: 1, datedOn: '2020-12-31', reason: 'Sót' };
    await expect(bench.get(NumbersService).insert(clerk, late)).rejects.toMatchObject(refusing('book_sealed', book));
    await expect(makeVoid(1)).rejects.toMatchObject(refusing('book_sealed', book));
    await bench.now('2020-12-31T23:00:00');
    await expect(bench.issue(clerk, SERIES.notices)).rejects.toMatchObject(refusing('book_sealed', book));
    await expect(reserve()).rejects.toMatchObject(refusing('book_sealed', book));
    await bench.now('2021-01-02T09:00:00');
    expect(await bench.issue(clerk, SERIES.notices)).toBe(1);
    expect(await bench.violations()).toEqual([]);
  });

  it('closes the books of an agency that has ended in the midst of its year', async () => {
    await bench.db.asOwner(`UPDATE agencies SET valid_to = '2020-12-31' WHERE id = $1`, [agency.id]);
    bench.get(AgencyDirectory).forget();
    expect((await seal()).seal).toMatchObject({ last: 3 });
  });
});

describe('a sealed book that was changed is found', () => {
  it.each([
    [
      'a changed line',
      `UPDATE documents SET subject = 'Khác' WHERE agency_id = $1 AND number = 2`,
      '2: line changed after the seal',
    ],
    ['a removed line', `DELETE FROM documents WHERE agency_id = $1 AND number = 3`, '3: line removed after the seal'],
    [
      'an added line',
      `UPDATE documents SET number = 9 WHERE agency_id = $1 AND number = 3`,
      '9: line added after the seal',
    ],
    [
      'a granted number',
      'UPDATE register_counters SET last = 4 WHERE agency_id = $1',
      '4: number granted after the seal',
    ],
    ['a changed seal', `UPDATE book_seals SET digest = decode(repeat('00', 32), 'hex') WHERE agency_id = $1`, null],
    [
      'a seal made anew over changed lines',
      `UPDATE book_seals SET line_digests[1] = decode(repeat('00', 32), 'hex'),
         digest = sha256(decode(repeat('00', 32), 'hex') || line_digests[2] || line_digests[3]) WHERE agency_id = $1`,
      '1: line changed after the seal',
    ],
  ])('%s', async (_claim, damage, fault) => {
    await bench.now('2021-01-02T09:00:00');
    await seal();
    await bench.db.asOwner(damage, [agency.id]);
    const faults = (await bench.violations()) as { fault: string | null }[];
    expect(faults.map((one) => one.fault)).toContain(fault);
    expect((await bench.get(BookQueries).report(clerk, SERIES.notices, 2020)).seal).toMatchObject({ intact: false });
    await bench.db.asOwner('DELETE FROM register_counters WHERE agency_id = $1', [agency.id]);
  });
});
