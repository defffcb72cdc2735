import { markLines, printedDay, printedDayOf } from './print-mark';
import { aMark } from './testing/a-table';

describe('the mark of a print', () => {
  it('says who, from where, when in Vietnam and under which id', () => {
    expect(markLines(aMark)).toEqual([
      'In từ hệ thống Liên Thông – Ủy ban nhân dân tỉnh Long An. Người in: Nguyễn Thị Ánh Tuyết, Văn thư.',
      'In lúc 08:05:09 ngày 02/09/2026 (giờ Việt Nam). Mã bản in: 0193a5c2-7f1e-7abc-8def-001122334455',
    ]);
  });

  it('names a person without a post title by the name alone', () => {
    expect(markLines({ ...aMark, postTitle: '' })[0]).toContain('Người in: Nguyễn Thị Ánh Tuyết.');
  });
});

describe('a printed day', () => {
  it('is written dd/MM/yyyy, the day in Vietnam', () => {
    expect(printedDay('2026-02-05')).toBe('05/02/2026');
    expect(printedDayOf(new Date('2026-12-31T17:00:00Z'))).toBe('01/01/2027');
  });

  it('is empty when there is none', () => {
    expect([printedDay(null), printedDayOf(null)]).toEqual(['', '']);
  });
});
