import type { BookKind, BookRow, BookSelection } from '@lienthong/book/model';
import { anAgency, storeAgency, type TestAgency } from '@lienthong/platform/testing';
import { BookQueries } from './book.queries';
import { BookBench, type TestActor } from './testing/book-bench';

let bench: BookBench;
let clerk: TestActor;
let stranger: TestActor;
let queries: BookQueries;

beforeAll(async () => {
  bench = await BookBench.open();
  clerk = await bench.someone(bench.office);
  stranger = await bench.someone(bench.province);
  queries = bench.get(BookQueries);
  await bench.registered(bench.office, 2026, 1, 25);
  await bench.registered(bench.office, 2025, 1, 3);
  await bench.registered(bench.province, 2026, 1, 2);
});
afterAll(() => bench.close());

const cells = (rows: readonly BookRow[], column: number) => rows.map((row) => row.cells[column]);

/** Every row of a part of a book, in pages of a size. */
async function all(kind: BookKind, selection: BookSelection, limit = 10): Promise<BookRow[]> {
  const rows: BookRow[] = [];
  let after: string | undefined;
  do {
    const page = await queries.rows(clerk, kind, { ...selection, limit, after });
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

describe('the register of incoming documents', () => {
  it('has every number of the year once, in order, however large the pages', async () => {
    const numbers = Array.from({ length: 25 }, (_, index) => index + 1);
    for (const limit of [1, 7, 25, 200])
      expect(cells(await all('incoming', { year: 2026 }, limit), 1)).toEqual(numbers);
  });

  it('shows what the decree wants in each column', async () => {
    await bench.handed(await bench.arrival(bench.office, 2026, 1), 'Phòng Ngân sách', { seen: true });
    const [row] = (await queries.rows(clerk, 'incoming', { year: 2026, limit: 1 })).items;
    expect(row?.cells).toEqual([
      '01/01/2026',
      1,
      'Sở Nội vụ',
      '1/SNV',
      '01/01/2026',
      'Công văn: Về việc 1',
      'Phòng Ngân sách',
      '05/01/2026',
      'Đã nhận 06/01/2026',
      'Khẩn; Bản giấy',
    ]);
  });

  it('is narrowed by days and by numbers', async () => {
    expect(cells(await all('incoming', { year: 2026, from: '2026-01-02', to: '2026-01-02' }), 1)).toEqual(
      Array.from({ length: 10 }, (_, index) => index + 11),
    );
    expect(cells(await all('incoming', { year: 2026, fromNumber: 24 }), 1)).toEqual([24, 25]);
    expect(cells(await all('incoming', { year: 2025, toNumber: 2 }), 1)).toEqual([1, 2]);
  });

  it('counts on its cover the very rows it has', async () => {
    const selection = { year: 2026, from: '2026-01-02' };
    const cover = await queries.cover(clerk, 'incoming', selection, 2);
    expect(cover.count).toBe((await all('incoming', selection)).length);
    expect(cover).toMatchObject({
      agencyName: 'Sở Tài chính',
      superiorName: 'Ủy ban nhân dân tỉnh Long An',
      lines: ['Năm: 2026', 'Từ ngày 02/01/2026 đến ngày 03/01/2026', 'Từ số 11 đến số 25', 'Quyển số: 02'],
    });
  });

  it('is its own agency’s only', async () => {
    expect((await queries.rows(stranger, 'incoming', { year: 2026, limit: 50 })).items).toHaveLength(2);
  });

  it.each([
    [{ year: 2026, from: '2026-02-02', to: '2026-02-01' }, 'book.period_reversed'],
    [{ year: 2026, from: '2025-12-31' }, 'book.period_outside_year'],
    [{ year: 2026, fromNumber: 5, toNumber: 4 }, 'book.numbers_reversed'],
    [{ year: 2026, series: 'legal:QUYET_DINH' }, 'book.series_unknown'],
  ])('refuses %j', (selection, code) => {
    expect(() => queries.rows(clerk, 'incoming', { ...selection, limit: 1 })).toThrow(
      expect.objectContaining({ code }),
    );
    expect(() => queries.cover(clerk, 'incoming', selection)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the book of how arrivals are handled', () => {
  it('says to whom, until when, how far and with which answer', async () => {
    await bench.handed(await bench.arrival(bench.office, 2026, 2), 'Phòng Giá', {
      dueOn: '2026-01-08',
      doneOn: '2026-01-09',
    });
    await bench.handed(await bench.arrival(bench.office, 2026, 3), 'Phòng Đầu tư', { dueOn: '2026-01-08' });
    const rows = await all('handling', { year: 2026, fromNumber: 2, toNumber: 4 });
    expect(rows.map((row) => row.cells.slice(0, 6))).toEqual([
      [
        2,
        'Công văn số 2/SNV ngày 01/01/2026 của Sở Nội vụ',
        'Phòng Giá',
        '08/01/2026',
        'Đã giải quyết ngày 09/01/2026, quá hạn',
        '',
      ],
      [3, 'Công văn số 3/SNV ngày 01/01/2026 của Sở Nội vụ', 'Phòng Đầu tư', '08/01/2026', 'Đã chuyển, quá hạn', ''],
      [4, 'Công văn số 4/SNV ngày 01/01/2026 của Sở Nội vụ', '', '', 'Chưa chuyển', ''],
    ]);
  });

  it('is summed up in the report, each arrival once', async () => {
    const rows = await all('incoming_report', { year: 2026 });
    expect(rows.map((row) => row.cells.slice(0, 8))).toEqual([
      [1, 'Phòng Đầu tư', 1, 0, 0, 0, 1, 0],
      [2, 'Phòng Giá', 1, 0, 1, 0, 0, 0],
      [3, 'Phòng Ngân sách', 1, 0, 0, 0, 0, 1],
      [4, 'Chưa chuyển giao', 22, 0, 0, 0, 0, 22],
      ['', 'Cộng', 25, 0, 1, 0, 1, 23],
    ]);
  });
});

describe('the register of outgoing documents', () => {
  const QD = 'administrative:QUYET_DINH';
  let communes: TestAgency[];

  beforeAll(async () => {
    communes = [];
    for (const name of ['Xã A', 'Xã B', 'Xã C', 'Xã D', 'Xã Đ'])
      communes.push(await storeAgency(bench.db, anAgency({ name, level: 'commune', parentId: bench.province.id })));
    await bench.issued(bench.office, QD, 12);
    await bench.issued(bench.office, 'legal:QUYET_DINH', 2);
    await bench.special(bench.office, 'inserted', QD, [3, 'a']);
    await bench.special(bench.office, 'void', QD, [13, '']);
    await bench.special(bench.office, 'reserved', QD, [14, '']);
    await bench.sent(bench.office, '02/QĐ-UBND', [bench.province, ...communes]);
  });

  it('has documents, inserted, void and reserved numbers of a series in their place, with the reason', async () => {
    for (const limit of [2, 5, 50]) {
      const rows = await all('outgoing', { year: 2026, series: QD }, limit);
      expect(cells(rows, 0).map((code) => String(code).split('/')[0])).toEqual([
        '01',
        '02',
        '03',
        '03a',
        '04',
        '05',
        '06',
        '07',
        '08',
        '09',
        '10',
        '11',
        '12',
        '13',
        '14',
      ]);
    }
    const rows = await all('outgoing', { year: 2026, series: QD });
    expect([rows[3], rows[13], rows[14]].map((row) => [row?.cells[9], row?.void])).toEqual([
      ['Số chèn, chưa dùng: giữ cho kỳ họp', false],
      ['Số bỏ: in hỏng', true],
      ['Số giữ trước: giữ cho kỳ họp', false],
    ]);
  });

  it('has all series together in order of time, and its cover counts them', async () => {
    const rows = await all('outgoing', { year: 2026 }, 4);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(17);
    const cover = await queries.cover(clerk, 'outgoing', { year: 2026 });
    expect(cover.count).toBe(17);
    expect(cover.series).toEqual([
      { series: QD, name: 'Quyết định' },
      { series: 'legal:QUYET_DINH', name: 'Quyết định (quy phạm pháp luật)' },
    ]);
  });

  it('names few recipients, counts many, and says how many have accepted', async () => {
    const rows = await all('outgoing', { year: 2026, series: QD, fromNumber: 2, toNumber: 2 });
    expect(rows.map((row) => [row.cells[4], row.cells[5], row.cells[7], row.cells[8]])).toContainEqual([
      'Ủy ban nhân dân tỉnh Long An; 5 cơ quan, đơn vị commune',
      'VT',
      '03/02/2026',
      'Đã nhận 1/6',
    ]);
  });

  it('is summed up by type in the report', async () => {
    const rows = await all('outgoing_report', { year: 2026 });
    expect(rows.map((row) => row.cells.slice(0, 8))).toEqual([
      [1, 'Quyết định (quy phạm pháp luật)', 2, 0, 0, 0, 0, 0],
      [2, 'Quyết định', 12, 0, 6, 1, 0, 5],
      ['', 'Cộng', 14, 0, 6, 1, 0, 5],
    ]);
  });
});
