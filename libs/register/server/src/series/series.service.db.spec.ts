import type { TestAgency } from '@lienthong/platform/testing';
import { seriesOf } from '@lienthong/register/model';
import { NumberBooks } from '../number-books';
import { BookQueries } from '../books/book.queries';
import { RegisterBench, type TestActor } from '../testing/register-bench';
import { SERIES } from '../testing/series-names';
import { Numberings } from './numberings';
import { SeriesService } from './series.service';

let bench: RegisterBench;
let service: SeriesService;
let agency: TestAgency;
let leader: TestActor;

beforeAll(async () => {
  bench = await RegisterBench.open();
  service = bench.get(SeriesService);
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.now('2020-05-04T09:00:00');
  agency = await bench.agency();
  leader = await bench.someone(agency, 'leader');
});

const decided = { decidedBy: 'Chủ tịch UBND tỉnh', decidedOn: '2020-05-04', basis: '12/QĐ-UBND' };
const decide = (scheme: 'common' | 'per_type', fromYear = 2020, said: object = {}) =>
  service.decide(leader, { scheme, fromYear, ...decided, ...said });
const openBody = (symbol: string, said: object = {}) =>
  service.openBody(leader, { name: 'Ban Chỉ đạo', symbol, ...decided, ...said });
const numbering = (year?: number) => bench.get(BookQueries).numbering(leader, year);
const refusing = (code: string, params: object = {}) => ({ code: `register.${code}`, params });

describe('how administrative documents are numbered', () => {
  it('is per type until the head decides otherwise; the decision says who, when and on which basis', async () => {
    expect(await numbering()).toMatchObject({ scheme: 'per_type', schemeNextYear: 'per_type', decisions: [] });
    expect(await decide('common')).toMatchObject({
      scheme: 'common',
      fromYear: 2020,
      ...decided,
      recordedBy: leader.personName,
    });
    expect(await numbering()).toMatchObject({ scheme: 'common', schemeNextYear: 'common', today: '2020-05-04' });
    expect(await numbering(2019)).toMatchObject({ scheme: 'per_type', years: [2021, 2020, 2019] });
    expect(await bench.journal(agency)).toMatchObject([{ action: 'register.scheme_decided.v1', data: decided }]);
  });

  it('changes within the year only while no administrative number was granted', async () => {
    await bench.issue(leader, SERIES.decisions);
    await decide('common');
    await decide('per_type');
    await bench.issue(leader, SERIES.notices);
    await expect(decide('common')).rejects.toMatchObject(refusing('series_in_use', { next: 2021 }));
    await decide('common', 2021);
    expect(await numbering()).toMatchObject({ scheme: 'per_type', schemeNextYear: 'common' });
  });

  it('waits for whoever is numbering by the old scheme, and then finds the year begun', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let read = (): void => undefined;
    const schemeRead = new Promise<void>((resolve) => (read = resolve));
    const numbering = bench.db.database.transaction(leader, async () => {
      const { scheme } = await bench.get(Numberings).of(leader, 2020, {});
      read();
      await held;
      await bench.get(NumberBooks).grant(seriesOf('administrative', 'THONG_BAO', scheme));
    });
    await schemeRead;
    const deciding = decide('common').catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 200));
    goOn();
    await numbering;
    expect(await deciding).toMatchObject(refusing('series_in_use', { next: 2021 }));
  });

  it('can be decided for this and the next year, never twice the same, never on a day to come', async () => {
    await expect(decide('common', 2019)).rejects.toMatchObject(refusing('year_not_open', { year: 2020, next: 2021 }));
    await expect(decide('common', 2022)).rejects.toMatchObject(refusing('year_not_open', { year: 2020, next: 2021 }));
    await expect(decide('per_type')).rejects.toMatchObject(refusing('scheme_unchanged', { year: 2020 }));
    await expect(decide('common', 2020, { decidedOn: '2020-05-05' })).rejects.toMatchObject(
      refusing('day_in_future', { today: '2020-05-04' }),
    );
  });
});

describe('an advisory body', () => {
  it('gets its own series, and keeps it until the end of the year in which it ends', async () => {
    const body = await openBody('BCĐPCTT');
    expect(body).toMatchObject({ symbol: 'BCĐPCTT', fromYear: 2020, untilYear: null });
    await bench.issue(leader, 'body:BCĐPCTT');
    expect(await numbering()).toMatchObject({
      bodies: [{ id: body.id }],
      books: [{ series: 'body:BCĐPCTT', bodyName: 'Ban Chỉ đạo', last: 1, running: true }],
    });
    expect(await service.closeBody(leader, body.id)).toMatchObject({ untilYear: 2020 });
    await expect(service.closeBody(leader, body.id)).rejects.toMatchObject(
      refusing('body_closed', { body: 'Ban Chỉ đạo' }),
    );
    expect((await numbering()).bodies).toHaveLength(1);
    expect((await numbering(2021)).bodies).toEqual([]);
    const actions = (await bench.journal(agency)).map(({ action }) => action);
    expect(actions).toEqual(['register.body_opened.v1', 'register.body_closed.v1']);
  });

  it('bears a symbol that nobody else in the agency has, however it is written', async () => {
    await openBody('BCĐ');
    await expect(openBody('bcđ')).rejects.toMatchObject(refusing('symbol_taken', { symbol: 'bcđ' }));
    await expect(openBody('UBND')).rejects.toMatchObject(refusing('symbol_taken', { symbol: 'UBND' }));
    const other = await bench.someone(await bench.agency(), 'leader');
    await expect(service.openBody(other, { name: 'Tổ', symbol: 'BCĐ', ...decided })).resolves.toBeDefined();
  });

  it('of another agency is not there', async () => {
    const body = await openBody('BCĐ');
    const stranger = await bench.someone(await bench.agency(), 'leader');
    await expect(service.closeBody(stranger, body.id)).rejects.toMatchObject(refusing('body_not_found'));
  });

  it('is opened once when several record the same decision at once', async () => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => openBody('TCT')));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
