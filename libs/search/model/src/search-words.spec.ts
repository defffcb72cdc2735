import * as fc from 'fast-check';
import { markWords } from './mark-words';
import { readQuery } from './read-query';
import { searchWords, wordPairs } from './search-words';

describe('words', () => {
  it.each([
    ['V/v phòng, chống dịch “tả lợn” (đợt 02)', ['v', 'v', 'phong', 'chong', 'dich', 'ta', 'lon', 'dot', '2']],
    ['57/2010/QĐ-UBND', ['57', '2010', 'qd', 'ubnd']],
    ['Covid19, VP1', ['covid', '19', 'vp', '1']],
    ['000', ['0']],
    ['… – ', []],
  ])('%j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
    expect(searchWords(text.normalize('NFD'))).toEqual(words);
  });

  it('have neighbours', () => {
    expect(wordPairs(['chuyen', 'doi', 'so'])).toEqual(['_chuyen_doi', '_doi_so']);
    expect(wordPairs(['mot'])).toEqual([]);
  });
});

describe('what a person typed', () => {
  const tiers = (typed: string): string[] =>
    readQuery(typed).tiers.map(({ kind, query, code }) => `${kind}: ${query}${code ? ` ${code.join()}` : ''}`);

  it('is nothing when there is no letter or digit', () => {
    expect(readQuery('  ')).toEqual({ tiers: [], words: [], nothing: false });
    expect(readQuery('%_\\ "" !!')).toEqual({ tiers: [], words: [], nothing: true });
  });

  it('is words side by side first, then anywhere, then begun', () => {
    expect(tiers('Chuyển đổi số')).toEqual([
      `phrase: 'chuyen' & 'doi' & 'so' & '_chuyen_doi' & '_doi_so'`,
      `words: 'chuyen' & 'doi' & 'so'`,
      `beginning: 'chuyen' & 'doi' & 'so':*`,
    ]);
  });

  it('is a code first when it has a number', () => {
    expect(tiers('12 qd ubnd')[0]).toBe(`code: '#12' % 12 %,% QD%,% UBND%`);
    expect(tiers('Số: 57/2010')[0]).toBe(`code: '#57' & '#2010' % 57 %,% 2010 %`);
    expect(tiers('17 qd ubnd').some((tier) => tier.startsWith('beginning'))).toBe(false);
    expect(tiers('057')).toEqual([`code: '#57' % 57 %`, `code: '@57'`, `words: '57'`]);
  });

  it.each(['đến 15', 'Số đến: 15'.replace(':', ''), 'den so 15', 'DEN 015'])(
    '%j is the number of an arrival',
    (typed) => {
      expect(tiers(typed)[0]).toBe(`code: '@15'`);
    },
  );

  it('keeps quoted words together in every way to match', () => {
    expect(tiers('"tả lợn" Bến')).toEqual([
      `phrase: 'ta' & 'lon' & '_ta_lon' & 'ben'`.replace('phrase', 'words'),
      `beginning: 'ta' & 'lon' & '_ta_lon' & 'ben':*`,
    ]);
  });

  it.each(['15/12/2010', '15-12-2010', '2010-12-15'])('%j is a day', (typed) => {
    expect(tiers(typed)).toEqual([`words: '~d20101215'`]);
  });

  it('has no operator of its own, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        for (const { query } of readQuery(typed).tiers) expect(query).toMatch(/^'[^'\\]+'(:\*)?( & '[^'\\]+'(:\*)?)*$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same in NFC, NFD and without accents', () => {
    const plain = readQuery('phong chong dich').tiers;
    for (const typed of ['phòng chống dịch', 'PHÒNG CHỐNG DỊCH']) {
      expect(readQuery(typed).tiers).toEqual(plain);
      expect(readQuery(typed.normalize('NFD')).tiers).toEqual(plain);
    }
  });
});

describe('marking', () => {
  const marked = (text: string, typed: string): string =>
    markWords(text, readQuery(typed).words)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');

  it.each([
    ['Về phòng, chống dịch tả', 'phong chong', 'Về [phòng], [chống] dịch tả'],
    ['Chuyển đổi số quốc gia', 'CHUYỂN ĐỔI', '[Chuyển đổi] số quốc gia'],
    ['Số 05/QĐ', '5', 'Số [05]/QĐ'],
    ['thông báo', 'thong b', '[thông] báo'],
    ['thông báo', 'thong bao', '[thông báo]'],
    ['nghiệm thu', 'nghie', '[nghiệm] thu'],
  ])('%j for %j', (text, typed, result) => {
    expect(marked(text, typed)).toBe(result);
  });

  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, typed) => {
        expect(
          markWords(text, searchWords(typed))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text.normalize('NFC'));
      }),
    );
  });
});
