import * as fc from 'fast-check';
import { plainText } from './plain-text';
import { wrapText } from './wrap-text';

const letters = (text: string): number => [...text].length;

describe('wrapping a text', () => {
  it('breaks at spaces', () => {
    expect(wrapText('Ủy ban nhân dân tỉnh Long An', 12, letters)).toEqual(['Ủy ban nhân', 'dân tỉnh', 'Long An']);
  });

  it('breaks a long symbol after its marks', () => {
    expect(wrapText('Số 1201/STTTT-CNTTBCVT', 13, letters)).toEqual(['Số 1201/', 'STTTT-', 'CNTTBCVT']);
  });

  it('breaks anywhere when there is no other way', () => {
    expect(wrapText('abcdefgh', 3, letters)).toEqual(['abc', 'def', 'gh']);
  });

  it('keeps the lines that were given', () => {
    expect(wrapText('một\nhai', 20, letters)).toEqual(['một', 'hai']);
  });

  it('gives no line for nothing', () => {
    expect(wrapText('', 10, letters)).toEqual([]);
  });

  it('loses no letter and never runs over its width', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'ữ', '/', '-', '.', '9'), minLength: 1 }));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 12 }), (given, width) => {
        const text = given.join(' ');
        const lines = wrapText(text, width, letters);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('plain text', () => {
  it('composes letters and drops control characters but line breaks', () => {
    expect(plainText('Hòa'.normalize('NFD'))).toBe('Hòa');
    expect(plainText('a\u0000b\tc\nd')).toBe('a b c\nd');
    expect([plainText(null), plainText(7)]).toEqual(['', '7']);
  });
});
