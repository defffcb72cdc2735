import * as fc from 'fast-check';
import { foldVietnamese } from './fold-vietnamese';
import { searchableWords, wordsPattern } from './fold-words';
import { matchesAll } from './testing/like';

describe('folding Vietnamese', () => {
  it.each([
    ['Quyết định', 'quyet dinh'],
    ['ĐƯỜNG ĐỘC ĐẠO', 'duong doc dao'],
    ['Ðặng', 'dang'], // U+00D0 in place of Đ
    ['hoà bình', 'hoa binh'],
    ['hòa bình', 'hoa binh'],
    ['thuỷ, thủy', 'thuy, thuy'],
    ['  nhiều\u00a0\u00a0khoảng \t\n trắng ', 'nhieu khoang trang'],
    ['ủy\u200bban\u200d nhân\ufeff dân', 'uyban nhan dan'],
    ['100 m²', '100 m2'],
  ])('%j is %j', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
    expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
  });

  it('is the same for NFC and NFD, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(folded)).toBe(folded);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });
});

describe('words of a subject', () => {
  const subject = searchableWords('V/v phòng, chống dịch “tả lợn châu Phi” (đợt 2)');

  it('are stored without punctuation', () => {
    expect(subject).toBe(' v v phong chong dich ta lon chau phi dot 2 ');
  });

  it.each(['phòng chống', 'chống PHÒNG', 'lon chau ph', 'ta-lon', 'đợt 2', 'dich'.normalize('NFD')])(
    'found by %j',
    (query) => {
      expect(matchesAll(wordsPattern(query), subject)).toBe(true);
    },
  );

  it.each(['hong', 'phòng cháy', 'a%', '_'])('not found by %j, or nothing to look for', (query) => {
    const patterns = wordsPattern(query);
    expect(patterns.length > 0 && matchesAll(patterns, subject)).toBe(false);
  });

  it('a long query stays a short condition', () => {
    const query = Array.from({ length: 1000 }, (_, n) => `từ${n}`).join(' ');
    expect(wordsPattern(query)).toHaveLength(16);
  });
});
