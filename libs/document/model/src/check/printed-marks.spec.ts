import { otherPrintedCode, printedMarks, requireNoSecrecyMark } from './printed-marks';

describe('what a file prints', () => {
  it.each(['MẬT', '  TỐI MẬT  ', 'TUYỆT MẬT', 'TỐI MẬT'.normalize('NFD')])('is a secrecy mark: %s', (line) => {
    expect(printedMarks(`ỦY BAN NHÂN DÂN\n${line}\nSố: 1/QĐ-UBND`).secrecy).toBe(line.trim().normalize('NFC'));
  });

  it.each(['Bảo vệ bí mật nhà nước', 'Nội dung mật', 'Văn bản TỐI MẬT do Bộ ban hành', 'mật'])(
    'is no secrecy mark: %s',
    (line) => {
      expect(printedMarks(line).secrecy).toBeNull();
    },
  );

  it.each([
    ['Số: 1234/BCT-TTTN', '1234/BCT-TTTN'],
    ['  Số : 05/2020/QĐ-UBND   Long An, ngày 5', '05/2020/QĐ-UBND'],
    ['Số: 12a /TTr-SNV', '12a/TTr-SNV'],
    ['Số:      /QĐ-UBND', null],
    ['Số: …/QĐ-UBND', null],
    ['Căn cứ Nghị định số: 30/2020/NĐ-CP', null],
    ['Số: 25, đường Hùng Vương', null],
  ])('as its number: %s', (line, code) => {
    expect(printedMarks(`SỞ CÔNG THƯƠNG\n${line}\nCỘNG HÒA`).code).toBe(code);
  });

  it('is asked of the head of the first page only', () => {
    expect(printedMarks('SỞ Y TẾ\n\fSố: 12/SYT-VP').code).toBeNull();
    expect(printedMarks(`${'dòng chữ\n'.repeat(400)}Số: 12/SYT-VP`).code).toBeNull();
  });

  it('is another number than the granted one, whatever its zeros and case', () => {
    expect(otherPrintedCode(printedMarks('Số: 5/QĐ-UBND').code, '05/QĐ-UBND')).toBeNull();
    expect(otherPrintedCode(printedMarks('Số: /QĐ-UBND').code, '05/QĐ-UBND')).toBeNull();
    expect(otherPrintedCode(printedMarks('Số: 1234/BCT-TTTN').code, '05/QĐ-UBND')).toBe('1234/BCT-TTTN');
  });

  it('stops the sending when any file bears a mark, and names it', () => {
    const file = (name: string, text: string) => ({ name, marks: printedMarks(text) });
    expect(() => {
      requireNoSecrecyMark([file('chính.pdf', 'Quyết định'), file('phụ lục.pdf', 'MẬT')]);
    }).toThrow(expect.objectContaining({ code: 'document.secret_mark', params: { mark: 'MẬT', file: 'phụ lục.pdf' } }));
    expect(() => {
      requireNoSecrecyMark([file('chính.pdf', 'bí mật nhà nước')]);
    }).not.toThrow();
  });
});
