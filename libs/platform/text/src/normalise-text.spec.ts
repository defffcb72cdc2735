import { DomainError } from '@lienthong/platform/kernel';
import * as fc from 'fast-check';
import { findForbiddenCharacter, normaliseText } from './normalise-text';

describe('text at the door', () => {
  it('becomes NFC', () => {
    const typedOnMac = 'Quyết định'.normalize('NFD');
    expect(typedOnMac).not.toBe('Quyết định');
    expect(normaliseText(typedOnMac)).toBe('Quyết định'.normalize('NFC'));
  });

  it('keeps tab and newline, and turns Windows line ends into newlines', () => {
    expect(normaliseText('Điều 1\r\n\tKhoản 2\n')).toBe('Điều 1\n\tKhoản 2\n');
  });

  it.each([
    ['NUL', 'a\u0000b', 'U+0000', 1],
    ['escape', '\u001b[31m', 'U+001B', 0],
    ['a carriage return alone', 'ab\rc', 'U+000D', 2],
    ['DEL', 'ab\u007f', 'U+007F', 2],
    ['a C1 control', 'ab\u0085c', 'U+0085', 2],
    ['a high surrogate alone', 'ab\ud83d', 'U+D83D', 2],
    ['a low surrogate alone', '\udc00ab', 'U+DC00', 0],
  ])('refuses %s', (_name, raw, character, position) => {
    expect(findForbiddenCharacter(raw)).toEqual({ character, position });
    expect(() => normaliseText(raw)).toThrow(new DomainError('text.invalid', 'invalid'));
  });

  it('counts the place in the raw text', () => {
    expect(findForbiddenCharacter('a\r\nb\u0000')?.position).toBe(4);
  });

  it('lets every other well-formed text through, once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        fc.pre(findForbiddenCharacter(raw) === undefined);
        const stored = normaliseText(raw);
        expect(normaliseText(stored)).toBe(stored);
      }),
    );
  });
});
