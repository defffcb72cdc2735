import { setDatabaseClock, type TestAgency } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { ArrivalService } from './arrival.service';
import { DispatchService } from './dispatch.service';
import type { IssueOrder } from './issue-planner';
import { IssuePreview } from './issue-preview';
import { DispatchBench, type TestActor } from './testing/dispatch-bench';

let bench: DispatchBench;
let province: TestAgency;
let district: TestAgency;
let clerk: TestActor;
let receiver: TestActor;

beforeAll(async () => {
  bench = await DispatchBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  province = await bench.agency('province');
  district = await bench.agency('district', province);
  clerk = await bench.someone(province);
  receiver = await bench.someone(district);
  await setDatabaseClock(bench.db, '2020-05-04T09:00:00+07:00');
});

const orderTo = (agency: TestAgency, specialId?: string): IssueOrder => ({
  recipientIds: [agency.id],
  route: 'direct',
  specialId,
});
const issue = async (said: Parameters<DispatchBench['draft']>[1] = {}, choice: object = {}) =>
  (await bench.get(DispatchService).issue(clerk, await bench.draft(clerk, said), { ...orderTo(district), ...choice }))
    .document;

async function special(said: Partial<Record<'kind' | 'series' | 'suffix' | 'dated', string>> & { number: number }) {
  const id = randomUUID();
  const { kind = 'reserved', series = 'administrative:THONG_BAO', suffix = '', dated = '2020-05-02', number } = said;
  await bench.db.asOwner(
    `INSERT INTO special_numbers (id, agency_id, kind, series, year, number, suffix, dated_on, reason, granted_by, granted_by_post_id, granted_at)
     VALUES ($1, $2, $3, $4, extract(year FROM $7::date), $5, $6, $7, 'Theo bút phê', 'Hoa', $8, now())`,
    [id, province.id, kind, series, number, suffix, dated, clerk.postId],
  );
  return id;
}

describe('the year of a number', () => {
  interface Line {
    readonly year: number;
    readonly number: number;
    readonly day: string;
  }
  /** The lines of a book by number; each must bear the year of its own day, without a gap from 1 on. */
  function check(lines: readonly Line[], total: number): void {
    expect(lines).toHaveLength(total);
    for (const year of [2020, 2021]) {
      const book = lines.filter((line) => line.year === year).sort((a, b) => a.number - b.number);
      expect(book.length).toBeGreaterThan(0);
      expect(book.map(({ number }) => number)).toEqual(book.map((_, index) => index + 1));
      for (const { day } of book) expect(day).toBe(year === 2020 ? '2020-12-31' : '2021-01-01');
    }
  }
  // Every look at the clock finds it 250 ms later: midnight falls in the midst of them.
  const midnightBetween = () => setDatabaseClock(bench.db, '2020-12-31T23:59:57.500+07:00', 250);

  it('turns at midnight in Vietnam while 20 documents are issued at once: each book ends, the next starts at 01', async () => {
    const drafts = [];
    for (let n = 0; n < 20; n += 1)
      drafts.push(await bench.draft(clerk, { documentClass: 'legal', typeCode: 'QUYET_DINH' }));
    await midnightBetween();
    const order = orderTo(district);
    await Promise.all(drafts.map((id) => bench.get(DispatchService).issue(clerk, id, order)));
    const lines = await bench.db.asOwner<Line & { notation: string; at_day: string }>(
      `SELECT year, number, issued_on::text AS day, code_notation AS notation, office_day(issued_at)::text AS at_day
         FROM documents WHERE agency_id = $1`,
      [province.id],
    );
    check(lines, 20);
    for (const { year, notation, day, at_day } of lines) expect([notation, at_day]).toEqual([`${year}/QĐ-UBND`, day]);
    expect(await bench.violations()).toEqual([]);
  });

  it('turns for the incoming register in the same way while 20 are registered at once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push(await bench.arrivalAt(district, await bench.send(clerk, [district])));
    await midnightBetween();
    await Promise.all(ids.map((id) => bench.get(ArrivalService).register(receiver, id)));
    const lines = await bench.db.asOwner<Line>(
      `SELECT arrival_year AS year, arrival_number AS number, office_day(registered_at)::text AS day
         FROM arrivals WHERE agency_id = $1`,
      [district.id],
    );
    check(lines, 20);
    expect(await bench.violations()).toEqual([]);
  });
});

describe('a number taken before', () => {
  it('is the one the document gets, with its own date, and the next document goes on behind it', async () => {
    await issue();
    const specialId = await special({ number: 2 });
    await bench.db.asOwner('UPDATE register_counters SET last = 2 WHERE agency_id = $1', [province.id]);
    const order = orderTo(district, specialId);
    const draft = await bench.draft(clerk);
    const preview = await bench.get(IssuePreview).of(clerk, draft, order);
    expect(preview).toMatchObject({ code: '02/TB-UBND', nextNumber: 2, issuedOn: '2020-05-02' });
    const { document } = await bench.get(DispatchService).issue(clerk, draft, order);
    expect(document).toMatchObject({ code: '02/TB-UBND', issuedOn: '2020-05-02' });
    expect(await issue()).toMatchObject({ code: '03/TB-UBND', issuedOn: '2020-05-04' });
    expect(await bench.violations()).toEqual([]);
  });

  it('goes between two others with a letter, also in the symbol that is searched', async () => {
    await issue();
    await issue();
    const specialId = await special({ number: 1, suffix: 'a', kind: 'inserted', dated: '2020-05-04' });
    const document = await issue({}, { specialId });
    expect(document).toMatchObject({ code: '01a/TB-UBND', codeNumber: '01a', issuedOn: '2020-05-04' });
    const [row] = await bench.db.asOwner<{ code_folded: string }>('SELECT code_folded FROM documents WHERE id = $1', [
      document.id,
    ]);
    expect(row?.code_folded).toBe(' 1 A TB UBND TBUBND ');
    expect(await bench.violations()).toEqual([]);
  });

  it('serves one document only, however many want it at the same time', async () => {
    const specialId = await special({ number: 1, dated: '2020-05-04' });
    await bench.db.asOwner(`INSERT INTO register_counters VALUES ($1, 'administrative:THONG_BAO', 2020, 1)`, [
      province.id,
    ]);
    const tries = await Promise.allSettled([1, 2, 3].map(() => issue({}, { specialId })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'register.number_taken' });
    expect(await bench.violations()).toEqual([]);
  });

  it('is refused for another type, when unknown, and when its book is sealed', async () => {
    const specialId = await special({ number: 7 });
    await expect(issue({ typeCode: 'TO_TRINH' }, { specialId })).rejects.toMatchObject({
      code: 'register.other_series',
    });
    await expect(issue({}, { specialId: randomUUID() })).rejects.toMatchObject({ code: 'register.special_not_found' });
    await bench.db.asOwner(
      `INSERT INTO book_seals VALUES ($1, 'administrative:THONG_BAO', 2020, 7, 0, decode(repeat('00', 32), 'hex'), '{}', '{}', 'Hoa', $2, now())`,
      [province.id, clerk.postId],
    );
    await expect(issue({}, { specialId })).rejects.toMatchObject({ code: 'register.book_sealed' });
    await expect(issue()).rejects.toMatchObject({ code: 'register.book_sealed', params: { year: 2020 } });
  });

  it('of another agency is not there', async () => {
    const specialId = await special({ number: 7 });
    const order = orderTo(province, specialId);
    const draft = await bench.draft(receiver);
    await expect(bench.get(DispatchService).issue(receiver, draft, order)).rejects.toMatchObject({
      code: 'register.special_not_found',
    });
  });
});

describe('the decision of the head', () => {
  const decide = (kind: string, series: string, symbol: string | null = null, id = randomUUID()) =>
    bench.db
      .asOwner(
        `INSERT INTO number_series (id, agency_id, kind, series, name, symbol, from_year, decided_by, decided_on, basis, recorded_by)
         VALUES ($1, $2, $3, $4, 'Ban Chỉ đạo', $5, 2020, 'Chủ tịch', '2020-01-02', '01/QĐ-UBND', 'Hoa')`,
        [id, province.id, kind, series, symbol],
      )
      .then(() => id);

  it('numbers every administrative type in one series, and legal ones still apart', async () => {
    await decide('administrative', 'administrative');
    expect((await issue()).code).toBe('01/TB-UBND');
    expect((await issue({ typeCode: 'TO_TRINH' })).code).toBe('02/TTr-UBND');
    expect((await issue({ typeCode: 'QUYET_DINH', documentClass: 'legal' })).code).toBe('01/2020/QĐ-UBND');
    expect(await bench.violations()).toEqual([]);
  });

  it('gives an advisory body its own series and symbol', async () => {
    const bodyId = await decide('body', 'body:BCĐ', 'BCĐ');
    await issue();
    expect((await issue({}, { bodyId })).code).toBe('01/TB-BCĐ');
    await expect(issue({}, { bodyId: randomUUID() })).rejects.toMatchObject({ code: 'register.body_not_found' });
  });
});
