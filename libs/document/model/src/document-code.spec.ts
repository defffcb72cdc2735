import { codePattern, searchableCode } from '@lienthong/platform/text';
import * as fc from 'fast-check';
import {
  buildNotation,
  foldNotation,
  formatCode,
  formatNumber,
  splitCode,
  type SymbolParts,
  writeDay,
} from './document-code';
import { findDocumentType, type DocumentType } from './document-type';

const typeOf = (code: string): DocumentType =>
  findDocumentType(code) ?? { code, name: '', nameEn: '', abbreviation: null };

const symbolOf = (code: string, agency: string, more: Partial<SymbolParts> = {}): string =>
  buildNotation({
    documentClass: 'administrative',
    type: typeOf(code),
    agencyAbbreviation: agency,
    unitAbbreviation: null,
    year: 2010,
    ...more,
  });

describe('the symbol of a document (Decree 30/2020 app. I part II.3)', () => {
  it.each([
    ['15/QĐ-BNV', 15, symbolOf('QUYET_DINH', 'BNV')],
    ['958/TTr-STTTT', 958, symbolOf('TO_TRINH', 'STTTT')],
    ['23/CT-UBND', 23, symbolOf('CHI_THI', 'UBND')],
    ['08/QĐ-UBND', 8, symbolOf('QUYET_DINH', 'UBND')],
    ['05/BNV-VP', 5, symbolOf('CONG_VAN', 'BNV', { unitAbbreviation: 'VP' })],
    ['12/UBND-VX', 12, symbolOf('CONG_VAN', 'UBND', { unitAbbreviation: 'VX' })],
    ['57/2010/QĐ-UBND', 57, symbolOf('QUYET_DINH', 'UBND', { documentClass: 'legal' })],
    ['62/2009/QĐ-UBND', 62, symbolOf('QUYET_DINH', 'UBND', { documentClass: 'legal', year: 2009 })],
    ['07/CTr-UBND', 7, symbolOf('CHUONG_TRINH', 'UBND')],
  ])('makes %s', (expected, number, symbol) => {
    expect(formatCode(number, symbol)).toBe(expected);
  });

  it('of a công văn without a unit is the agency alone', () => {
    expect(symbolOf('CONG_VAN', 'UBND')).toBe('UBND');
    expect(symbolOf('THU_CONG', 'UBND')).toBe('UBND');
  });

  it('of a typed document does not name the unit', () => {
    expect(symbolOf('THONG_BAO', 'UBND', { unitAbbreviation: 'VX' })).toBe('TB-UBND');
  });
});

describe('a number', () => {
  it.each([
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [100, '100'],
    [12345, '12345'],
  ])('%i is written %s', (number, written) => {
    expect(formatNumber(number)).toBe(written);
  });

  it('that somebody else wrote is left as it is', () => {
    expect(formatCode('7816', 'VPCP-TTĐT')).toBe('7816/VPCP-TTĐT');
    expect(formatCode('12a', 'QĐ-UBND')).toBe('12a/QĐ-UBND');
  });
});

describe('splitting a code', () => {
  it.each([
    ['57/2010/QĐ-UBND', '57', '2010/QĐ-UBND'],
    ['08/QĐ-UBND', '08', 'QĐ-UBND'],
    [' 7816 / VPCP-TTĐT ', '7816', 'VPCP-TTĐT'],
    ['12/UBND-VX', '12', 'UBND-VX'],
    ['123', '123', ''],
    ['', '', ''],
    ['/QĐ-UBND', '', 'QĐ-UBND'],
  ])('%j gives %j and %j: the first slash divides', (code, codeNumber, codeNotation) => {
    expect(splitCode(code)).toEqual({ codeNumber, codeNotation });
  });

  it('undoes joining, whatever the number and the symbol', () => {
    const symbol = fc.constantFrom('QĐ-UBND', '2010/QĐ-UBND', 'UBND-VX', 'VPCP-TTĐT', 'HĐ-BQLDA.KT1');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), symbol, (number, notation) => {
        const parts = splitCode(formatCode(number, notation));
        expect(parts).toEqual({ codeNumber: formatNumber(number), codeNotation: notation });
      }),
    );
  });
});

describe('what is stored to find a code by', () => {
  // The issue writes ' ' + number + foldNotation(symbol) into code_folded.
  const stored = (number: number, notation: string): string => ` ${number}${foldNotation(notation)}`;

  it('is the searchable form of the whole code', () => {
    expect(stored(57, '2010/QĐ-UBND')).toBe(searchableCode('57/2010/QĐ-UBND'));
    expect(stored(8, 'QĐ-UBND')).toBe(searchableCode('08/QĐ-UBND'));
  });

  it.each(['57/2010/QĐ-UBND', '57 qdubnd', '2010 57', 'qd ub', '057'])('is found by %j', (typed) => {
    const value = stored(57, '2010/QĐ-UBND');
    const inside = codePattern(typed).map((pattern) => pattern.replace(/^%/, '').replace(/%$/, ''));
    expect(inside).not.toEqual([]);
    for (const part of inside) expect(value).toContain(part);
  });
});

describe('a day as the decree writes it', () => {
  it.each([
    ['2026-03-05', '05/3/2026'],
    ['2026-02-15', '15/02/2026'],
    ['2026-01-01', '01/01/2026'],
    ['2026-12-31', '31/12/2026'],
  ])('%s', (day, written) => {
    expect(writeDay(day)).toBe(written);
  });
});
