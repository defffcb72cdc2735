import * as fc from 'fast-check';
import { displayName, MAX_DISPLAY_NAME } from './display-name';

describe('the name a file is shown under', () => {
  it.each([
    ['Quyết định 57.pdf'.normalize('NFD'), 'Quyết định 57.pdf'],
    ['57/2010/QĐ-UBND.pdf', '57-2010-QĐ-UBND.pdf'],
    ['..\\..\\windows\\win.ini', '-..-windows-win.ini'],
    ['giấy\u202efdp.exe', 'giấyfdp.exe'],
    ['ẩn\u200b\u2066giấu\u2069.docx', 'ẩngiấu.docx'],
    ['a\u0000b\r\nc.txt', 'a b c.txt'],
    ['nửa\ud83dcặp.png', 'nửacặp.png'],
    ['.htaccess', 'htaccess'],
    ['tên  dài . ', 'tên dài'],
    ['', 'khong-ten'],
    [' ..\u202e. ', 'khong-ten'],
  ])('%j is %j', (raw, shown) => {
    expect(displayName(raw)).toBe(shown);
  });

  it('cuts a long name and keeps its extension', () => {
    const shown = displayName(`${'ề𝔘'.repeat(500)}.pdf`);
    expect([...shown]).toHaveLength(MAX_DISPLAY_NAME);
    expect(shown.endsWith('.pdf')).toBe(true);
  });

  it('is safe for every input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
        const shown = displayName(raw);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]|^[. ]|[. ]$/u);
        expect([...shown].length).toBeGreaterThan(0);
        expect([...shown].length).toBeLessThanOrEqual(MAX_DISPLAY_NAME);
        expect(shown).toBe(shown.normalize('NFC'));
        expect(displayName(shown)).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });
});
