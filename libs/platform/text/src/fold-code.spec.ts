import * as fc from 'fast-check';
import { codePattern, foldCode, searchableCode } from './fold-code';
import { matchesAll } from './testing/like';

const finds = (query: string, code: string) => {
  const patterns = codePattern(query);
  return patterns.length > 0 && matchesAll(patterns, searchableCode(code));
};

describe('the parts of a document code', () => {
  it.each([
    ['57/2010/QĐ-UBND', ['57', '2010', 'QD', 'UBND']],
    ['57/2010/qđ-ubnd'.normalize('NFD'), ['57', '2010', 'QD', 'UBND']],
    ['01/BC-VP1', ['01', 'BC', 'VP1']],
    [' Số: 12 /TB–VP ', ['SO', '12', 'TB', 'VP']],
    ['', []],
  ])('%j', (code, parts) => {
    expect(foldCode(code)).toEqual(parts);
  });

  it('are stored as words with blanks around, cut where letters meet digits, with letters in one piece too', () => {
    expect(searchableCode('57/2010/QĐ-UBND')).toBe(' 57 2010 QD UBND QDUBND ');
    expect(searchableCode('01/QĐ-UBND-VX')).toBe(' 1 QD UBND VX QDUBNDVX UBNDVX ');
    expect(searchableCode('7/TB-VP1')).toBe(' 7 TB VP 1 TBVP ');
  });
});

describe('finding a code however it is typed', () => {
  it.each([
    '57/2010/QĐ-UBND',
    '57/2010/qđ-ubnd',
    '57-2010 QDUBND',
    '57 qd ubnd',
    '57/qđ-ubnd',
    '57/2010',
    'qd ubnd 57',
    '57QD-UBND',
    'QĐ-UB',
    'qdub',
    '57',
    'ubnd',
    '2010',
    '057',
  ])('%j finds 57/2010/QĐ-UBND', (query) => {
    expect(finds(query, '57/2010/QĐ-UBND')).toBe(true);
    expect(finds(query.normalize('NFD'), '57/2010/QĐ-UBND'.normalize('NFD'))).toBe(true);
  });

  it.each(['157/2010/QĐ-UBND', '570/2010/QĐ-UBND', '5/7/2010/QĐ-UBND', '2010/QĐ-UBND'])(
    '57 does not find %j',
    (code) => {
      expect(finds('57', code)).toBe(false);
    },
  );

  it.each(['57 nq', '57 bnd', '57 2011', '%', '_', '\\', '/-/'])('%j does not find 57/2010/QĐ-UBND', (query) => {
    expect(finds(query, '57/2010/QĐ-UBND')).toBe(false);
  });

  it('a number below 10 is found with and without its zero', () => {
    expect(finds('1/QĐ', '01/QĐ-UBND')).toBe(true);
    expect(finds('01/QĐ', '1/QĐ-UBND')).toBe(true);
    expect(finds('1/QĐ', '10/QĐ-UBND')).toBe(false);
  });

  it('no query brings a wildcard of its own', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        for (const pattern of codePattern(query)) expect(pattern).toMatch(/^% ([1-9][0-9]*|0) %$|^% [A-Z]+%$/);
      }),
    );
  });

  it('a code finds itself, and its parts in any order', () => {
    const letters = fc.constantFrom('QĐ', 'UBND', 'TB', 'VP1', 'NQ', 'HĐND', 'Đ', 'STNMT');
    const code = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.array(letters, { minLength: 1, maxLength: 4 }));
    const joint = fc.constantFrom('/', '-', ' ', ' / ', '');
    fc.assert(
      fc.property(code, joint, fc.boolean(), ([number, parts], between, numberLast) => {
        const typed = numberLast ? `${parts.join(between)} ${number}` : `${number} ${parts.join(between)}`;
        expect(finds(typed.toLowerCase(), `${number}/${parts.join('-')}`)).toBe(true);
      }),
    );
  });

  it('does not take the printed label for a part of the code', () => {
    expect(codePattern('Số: 24/QĐ-UBND')).toEqual(codePattern('24/QĐ-UBND'));
    expect(codePattern('so')).toEqual(['% SO%']);
  });
});
