import { BOOKS } from '@lienthong/book/model';
import type { PrintFormat, PrintRow, PrintTable } from '@lienthong/platform/print';
import { BookPrinter } from './book.printer';
import { BookQueries } from './book.queries';
import { EntryService } from './entry.service';
import { BookBench, type TestActor } from './testing/book-bench';

let bench: BookBench;
let clerk: TestActor;
let stranger: TestActor;
let entries: EntryService;

beforeAll(async () => {
  bench = await BookBench.open();
  clerk = await bench.someone(bench.office);
  stranger = await bench.someone(bench.province);
  entries = bench.get(EntryService);
});
afterAll(() => bench.close());

const letter = { day: '2026-03-02', code: '05/STC-VP', place: 'Cục Thuế tỉnh', envelopes: 2, note: '' };
const use = {
  day: '2026-03-02',
  person: 'Trần Thị D',
  code: '01/QĐ-STC',
  issuedOn: '2026-01-05',
  subject: 'Quyết định về việc ban hành quy chế',
  dossier: '01.TCCB',
  allowedBy: 'Chánh Văn phòng',
  note: '',
};
const rows = (kind: 'post' | 'copy_use', actor = clerk) =>
  bench.get(BookQueries).rows(actor, kind, { year: 2026, limit: 50 });

describe('the books kept by hand', () => {
  it('keep what was written, in the columns of the decree', async () => {
    await entries.addPost(clerk, letter);
    const { id } = await entries.addCopyUse(clerk, use);
    expect((await rows('post')).items.map(({ cells }) => cells)).toEqual([
      ['02/03/2026', '05/STC-VP', 'Cục Thuế tỉnh', 2, '', ''],
    ]);
    expect((await rows('copy_use')).items[0]).toMatchObject({
      id,
      out: true,
      cells: expect.arrayContaining(['Trần Thị D']),
    });
    await entries.returnCopy(clerk, id, '2026-03-09');
    expect((await rows('copy_use')).items[0]).toMatchObject({
      out: false,
      cells: [
        '02/03/2026',
        'Trần Thị D',
        '01/QĐ-STC\n05/01/2026',
        use.subject,
        '01.TCCB',
        '',
        '09/03/2026',
        use.allowedBy,
        '',
      ],
    });
  });

  it('never lose a line: it is struck out with its reason', async () => {
    const { id } = await entries.addPost(clerk, { ...letter, code: '06/STC-VP' });
    await entries.strike(clerk, id, 'Ghi nhầm nơi nhận');
    expect((await rows('post')).items.find((row) => row.id === id)).toMatchObject({
      void: true,
      cells: expect.arrayContaining(['06/STC-VP', 'Gạch bỏ: Ghi nhầm nơi nhận']),
    });
    await expect(entries.strike(clerk, id, 'x')).rejects.toMatchObject({ code: 'book.entry_struck' });
  });

  it('take no line about tomorrow and none that is not the agency’s', async () => {
    await expect(entries.addPost(clerk, { ...letter, day: '2099-01-01' })).rejects.toMatchObject({
      code: 'book.entry_in_future',
    });
    const { id } = await entries.addPost(clerk, letter);
    await expect(entries.strike(stranger, id, 'x')).rejects.toMatchObject({ code: 'book.entry_not_found' });
    expect((await rows('post', stranger)).items).toEqual([]);
  });

  it('cannot be rewritten, not even past the service', async () => {
    const rewrite = bench.db.database.transaction(clerk, () =>
      bench.db.database.query(`UPDATE book_entries SET code = 'x'`),
    );
    await expect(rewrite).rejects.toThrow(/permission denied/);
    const remove = bench.db.database.transaction(clerk, () => bench.db.database.query('DELETE FROM book_entries'));
    await expect(remove).rejects.toThrow(/permission denied/);
  });

  it('have a journal line for everything written', async () => {
    expect(await bench.db.asOwner('SELECT * FROM inv_book_entry')).toEqual([]);
  });
});

describe('a print', () => {
  /** What would be printed, with all its rows. */
  async function printed(format: PrintFormat = 'pdf', actor = clerk): Promise<PrintTable & { taken: PrintRow[] }> {
    const taken: PrintRow[] = [];
    let table: PrintTable | undefined;
    const ask = { selection: { year: 2026 }, volume: 1, format };
    await bench.get(BookPrinter).print(actor, 'incoming', ask, async (given) => {
      table = given;
      for await (const row of given.rows) taken.push(row);
    });
    if (!table) throw new Error('nothing was printed');
    return { ...table, taken };
  }

  beforeAll(() => bench.registered(bench.office, 2026, 1, 950));

  it('has every row of the screen once, in order, under the legal columns', async () => {
    const table = await printed();
    expect(table.taken.map((row) => row[1])).toEqual(Array.from({ length: 950 }, (_, index) => index + 1));
    expect(table.columns).toBe(BOOKS.incoming.columns);
    expect(table.closing?.statement).toBe('Cộng: 950 văn bản đến.');
    expect(table.cover).toMatchObject({ superior: 'Ủy ban nhân dân tỉnh Long An', agency: 'Sở Tài chính' });
  });

  it('is in the journal under the id of its mark, with who, what and how much', async () => {
    const { mark } = await printed('xlsx');
    expect(mark).toMatchObject({ personName: clerk.personName, postTitle: 'Văn thư', agencyName: 'Sở Tài chính' });
    const [line] = await bench.db.asOwner(
      `SELECT action, person_name, data FROM journal WHERE agency_id = $1 AND subject_type = 'print' AND subject_id = $2`,
      [bench.office.id, mark.printId],
    );
    expect(line).toEqual({
      action: 'print.made.v1',
      person_name: clerk.personName,
      data: { what: 'Sổ đăng ký văn bản đến', format: 'xlsx', book: 'incoming', year: 2026, rows: 950 },
    });
  });

  it('is refused when too many wait, and the others are made', async () => {
    const many = await Promise.allSettled(Array.from({ length: 15 }, () => printed()));
    const refused = many.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const one of refused) expect(one.reason).toMatchObject({ code: 'book.busy' });
  });
});
