import { stampRows } from './arrival-stamp';
import { BOOK_KINDS, BOOKS } from './book';
import { returnCopy, strikeEntry, type BookEntry } from './book-entry';
import { checkSelection } from './book-selection';
import { coverLines, periodLine } from './cover-lines';
import { noteOf } from './notes';
import { placesOf } from './places-of';
import { progressWords } from './progress';
import { seriesName } from './series-name';

const refused = (code: string) => expect.objectContaining({ code: `book.${code}` });

describe('the books of Decree 30/2020 App. IV', () => {
  it('have at least the columns the decree asks for', () => {
    const counts = (['outgoing', 'incoming', 'handling', 'post', 'copy_use'] as const).map(
      (kind) => BOOKS[kind].columns.length,
    );
    expect(counts).toEqual([10, 10, 7, 6, 9]);
  });

  it('name each column once, in both languages', () => {
    for (const kind of BOOK_KINDS) {
      const { columns } = BOOKS[kind];
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      for (const { heading, headingEn } of columns) expect([heading, headingEn]).not.toContain('');
    }
  });
});

describe('a part of a book', () => {
  it('is a year, days and numbers of it', () => {
    expect(() =>
      checkSelection('incoming', { year: 2026, from: '2026-01-01', to: '2026-01-01', fromNumber: 1, toNumber: 1 }),
    ).not.toThrow();
  });

  it('is refused where no book has it', () => {
    const check = (kind: 'incoming' | 'post', more: object) => () => checkSelection(kind, { year: 2026, ...more });
    expect(check('incoming', { from: '2026-02-01', to: '2026-01-31' })).toThrow(refused('period_reversed'));
    expect(check('incoming', { to: '2027-01-01' })).toThrow(refused('period_outside_year'));
    expect(check('incoming', { fromNumber: 2, toNumber: 1 })).toThrow(refused('numbers_reversed'));
    expect(check('post', { fromNumber: 1 })).toThrow(refused('no_numbers'));
  });
});

describe('a cover', () => {
  const span = { count: 3, firstDay: '2026-01-02', lastDay: '2026-11-25', firstNumber: '01', lastNumber: '120' };

  it('says year, days, numbers and volume', () => {
    expect(coverLines({ year: 2026, from: '2026-01-01' }, span, 1, 'Quyết định')).toEqual([
      'Quyết định',
      'Năm: 2026',
      'Từ ngày 01/01/2026 đến ngày 25/11/2026',
      'Từ số 01 đến số 120',
      'Quyển số: 01',
    ]);
  });

  it('leaves open what an empty book does not have', () => {
    const empty = { count: 0, firstDay: null, lastDay: null, firstNumber: null, lastNumber: null };
    expect(coverLines({ year: 2026 }, empty, 12)).toEqual(['Năm: 2026', 'Từ ngày … đến ngày …', 'Quyển số: 12']);
  });

  it('of a report is its period', () => {
    expect(periodLine({ year: 2026 })).toBe('Năm 2026');
    expect(periodLine({ year: 2026, to: '2026-06-30' })).toBe('Từ ngày 01/01/2026 đến ngày 30/06/2026');
  });
});

describe('the words in the columns', () => {
  it('name up to four recipients of a level and count more', () => {
    const names = ['A', 'B', 'C', 'D'];
    expect(
      placesOf([
        { level: 'Cấp tỉnh', count: 4, names },
        { level: 'Cấp xã', count: 188, names },
      ]),
    ).toBe('A; B; C; D; 188 cơ quan, đơn vị cấp xã');
    expect(placesOf([])).toBe('');
  });

  it('say how far an arrival is, and what is late', () => {
    const today = '2026-11-25';
    const words = (
      handling: Parameters<typeof progressWords>[0]['handling'],
      dueOn: string | null,
      doneOn: string | null = null,
    ) => progressWords({ handling, dueOn, doneOn }, today);
    expect(words(null, null)).toBe('Chưa chuyển');
    expect(words('working', '2026-11-25')).toBe('Đang giải quyết');
    expect(words('working', '2026-11-24')).toBe('Đang giải quyết, quá hạn');
    expect(words('returned', null)).toBe('Bị trả lại, chờ phân lại');
    expect(words('done', '2026-11-24', '2026-11-24')).toBe('Đã giải quyết ngày 24/11/2026');
    expect(words('done', '2026-11-24', '2026-11-25')).toBe('Đã giải quyết ngày 25/11/2026, quá hạn');
    expect(words('done', null)).toBe('Đã giải quyết');
  });

  it('note urgency, way and whatever else', () => {
    expect(noteOf(3, 'paper', 'kèm 2 phụ lục')).toBe('Hỏa tốc; Bản giấy; kèm 2 phụ lục');
    expect(noteOf(0, 'internal', '')).toBe('');
  });

  it('name every kind of series', () => {
    const bodies = new Map([['body:HĐTĐ', 'Hội đồng thẩm định']]);
    const named = [
      'administrative',
      'administrative:CONG_VAN',
      'legal:QUYET_DINH',
      'body:HĐTĐ',
      'body:X',
      'copies',
      'legal:?',
    ];
    expect(named.map((series) => seriesName(series, bodies))).toEqual([
      'Văn bản hành chính',
      'Công văn',
      'Quyết định (quy phạm pháp luật)',
      'Hội đồng thẩm định',
      'X',
      'Bản sao văn bản',
      '? (quy phạm pháp luật)',
    ]);
  });
});

describe('a line written by hand', () => {
  const entry = {
    id: '1',
    agencyId: '2',
    book: 'copy_use',
    day: '2026-11-20',
    returnedOn: null,
    struckReason: null,
  } as unknown as BookEntry;
  const today = '2026-11-25';

  it('gets its day of return once, between taking and today', () => {
    expect(returnCopy(entry, '2026-11-20', today).returnedOn).toBe('2026-11-20');
    expect(() => returnCopy(entry, '2026-11-19', today)).toThrow(refused('returned_before_use'));
    expect(() => returnCopy(entry, '2026-11-26', today)).toThrow(refused('entry_in_future'));
    expect(() => returnCopy({ ...entry, returnedOn: today }, today, today)).toThrow(refused('already_returned'));
    expect(() => returnCopy({ ...entry, struckReason: 'nhầm' }, today, today)).toThrow(refused('entry_struck'));
    expect(() => returnCopy({ ...entry, book: 'post' }, today, today)).toThrow(refused('entry_not_found'));
  });

  it('is struck out once, with a reason', () => {
    expect(strikeEntry(entry, ' ghi nhầm ').struckReason).toBe('ghi nhầm');
    expect(() => strikeEntry(entry, '  ')).toThrow(refused('reason_missing'));
    expect(() => strikeEntry({ ...entry, struckReason: 'nhầm' }, 'x')).toThrow(refused('entry_struck'));
  });
});

describe('the stamp ĐẾN', () => {
  it('has agency, number, day, and room for what is not known yet', () => {
    const facts = { agencyName: 'Sở Tài chính', number: 7, arrivedOn: '2026-02-03', handedTo: '', dossier: '' };
    expect(stampRows(facts)).toMatchObject({
      agency: 'SỞ TÀI CHÍNH',
      word: 'ĐẾN',
      number: 'Số: 07',
      day: 'Ngày: 03/02/2026',
    });
    expect(stampRows(facts).handedTo).toMatch(/^Chuyển: \.+$/);
    expect(stampRows({ ...facts, number: 120, handedTo: 'Phòng Giá', dossier: '01.TC' })).toMatchObject({
      number: 'Số: 120',
      handedTo: 'Chuyển: Phòng Giá',
      dossier: 'Số và ký hiệu HS: 01.TC',
    });
  });
});
