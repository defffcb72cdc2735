import type { PageText, PageWord } from '@lienthong/document/model';
import fc from 'fast-check';
import { readLetter } from './read-letter';

const SIZE = 13;

/** Words of a line beginning at a place, as wide as typed ones are. */
function line(text: string, left: number, top: number): PageWord[] {
  let x = left;
  return text.split(' ').map((word) => {
    const box = { text: word, left: x, top, right: x + word.length * 6.5, bottom: top + SIZE };
    x = box.right + 3;
    return box;
  });
}

const page = (...lines: PageWord[][]): PageText => ({ width: 595, height: 842, words: lines.flat() });
const head = (code: string, date = 'Long An, ngày 05 tháng 3 năm 2020') => [
  line('ỦY BAN NHÂN DÂN', 100, 60),
  line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 290, 60),
  line('TỈNH LONG AN', 110, 75),
  line('Độc lập - Tự do - Hạnh phúc', 330, 75),
  line(code, 110, 110),
  line(date, 330, 110),
];
const read = (...lines: PageWord[][]) => {
  const { state, proposals } = readLetter([page(...lines)]);
  return { state, ...Object.fromEntries(proposals.map(({ field, value }) => [field, value])) } as Record<
    string,
    string
  >;
};

describe('reading a letter', () => {
  it('takes number and symbol apart at the first slash, and the date from its line', () => {
    expect(read(...head('Số: 57/2010/QĐ-UBND'))).toMatchObject({
      senderName: 'Ủy ban nhân dân tỉnh Long An',
      codeNumber: '57',
      codeNotation: '2010/QĐ-UBND',
      issuedOn: '2020-03-05',
    });
  });

  it.each([
    'Long An, ngày 31 tháng 02 năm 2020',
    'Long An, ngày tháng 3 năm 2020',
    'ngày 05 tháng 3 năm 2020 của Chính phủ',
  ])('proposes no date from “%s”', (date) => {
    expect(read(...head('Số: 1/QĐ-UBND', date))['issuedOn']).toBeUndefined();
  });

  it('tells chỉ thị from chương trình by the case of the symbol, less surely than by a title', () => {
    expect(read(...head('Số: 05/CT-UBND'))['typeCode']).toBe('CHI_THI');
    expect(read(...head('Số: 05/CTr-UBND'))['typeCode']).toBe('CHUONG_TRINH');
    const [proposal] = readLetter([page(...head('Số: 05/CT-UBND'))]).proposals.filter(
      ({ field }) => field === 'typeCode',
    );
    expect(proposal?.confidence).toBe('likely');
  });

  it('takes no stamp for granted that is part of a sentence', () => {
    expect(read(...head('Số: 1/UBND-VX'), line('Đề nghị xử lý khẩn và mật', 100, 300))['urgency']).toBeUndefined();
    expect(read(...head('Số: 1/UBND-VX'), line('HOẢ TỐC', 130, 150))['urgency']).toBe('3');
    expect(read(...head('Số: 1/UBND-VX'), line('HỎA TỐC', 130, 150))['urgency']).toBe('3');
  });

  it('tells nothing of a letter with a secrecy mark', () => {
    for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])
      expect(read(...head('Số: 1/UBND-NC'), line(mark, 130, 150))).toEqual({ state: 'secret' });
  });

  it('reads a subject of several lines on a widely spaced page, and not the text below it', () => {
    const typed = [
      line('TỜ TRÌNH', 270, 150),
      line('Về việc phê duyệt Kế hoạch', 214, 176),
      line('phát triển chính quyền số', 220, 202),
      line('Thực hiện Công văn số 12 của Bộ Nội vụ về việc này', 150, 228),
    ];
    expect(read(...head('Số: 5/TTr-UBND'), ...typed)['subject']).toBe(
      'Về việc phê duyệt Kế hoạch phát triển chính quyền số',
    );
    const regarding = [
      line('V/v phê duyệt', 110, 136),
      line('Kế hoạch', 122, 162),
      line('Kính gửi: Bộ Nội vụ', 200, 188),
    ];
    expect(read(...head('Số: 5/UBND-VX'), ...regarding)['subject']).toBe('Về việc phê duyệt Kế hoạch');
  });

  it('reads texts typed in a font of before 2001', () => {
    const tcvn3 = ['V/v', 'triÓn', 'khai', 'øng', 'dông', 'c«ng', 'nghÖ', 'th«ng', 'tin'];
    expect(read(...head('Số: 1/UBND-VX').slice(4, 5), line(tcvn3.join(' '), 80, 130))['subject']).toBe(
      'Về việc triển khai ứng dụng công nghệ thông tin',
    );
  });

  it('of a scan without words says that it has no text', () => {
    expect(readLetter([page()])).toEqual({ state: 'no_text', proposals: [], superior: '' });
    expect(readLetter([])).toEqual({ state: 'no_text', proposals: [], superior: '' });
  });

  it('survives any words anywhere, gives each field once, and places that lie on the page', () => {
    const word = fc.record({
      text: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('Số:', '12/QĐ-UBND', 'V/v', 'KT.', 'CHỦ', 'TỊCH', 'Nơi', 'ngày'),
      ),
      left: fc.integer({ min: -50, max: 650 }),
      top: fc.integer({ min: -50, max: 900 }),
      right: fc.integer({ min: -50, max: 650 }),
      bottom: fc.integer({ min: -50, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 3 }), (pages) => {
        const { proposals } = readLetter(pages.map((words) => ({ width: 595, height: 842, words })));
        expect(new Set(proposals.map(({ field }) => field)).size).toBe(proposals.length);
        for (const { place } of proposals)
          for (const share of [place.left, place.top, place.right, place.bottom]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
      }),
    );
  });
});
