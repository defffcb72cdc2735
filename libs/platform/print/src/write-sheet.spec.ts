import { Workbook } from '@cj-tech-master/excelts';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { aMark, aTable, someRows } from './testing/a-table';
import { writeSheet } from './write-sheet';

async function read(table: ReturnType<typeof aTable>) {
  const output = new PassThrough();
  const written = buffer(output);
  const rows = await writeSheet(table, output);
  const book = new Workbook();
  await book.xlsx.load(await written);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('the workbook has no sheet');
  const cell = (row: number, column: number) => sheet.getRow(row).getCell(column);
  return { rows, sheet, cell };
}

describe('a table as XLSX', () => {
  it('has agency, title, headings, numbers of columns, rows and the mark', async () => {
    const { rows, sheet, cell } = await read(aTable(someRows(3), { subtitle: 'Năm 2026' }));
    expect(rows).toBe(3);
    expect([1, 2, 3].map((row) => cell(row, 1).value)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH LONG AN',
      'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
      'Năm 2026',
    ]);
    expect([cell(4, 2).value, cell(5, 2).value]).toEqual(['Tên loại và trích yếu nội dung văn bản', '(2)']);
    expect([cell(6, 1).value, cell(8, 2).value]).toEqual([1, 'Công văn thứ 3 về chuyển đổi số']);
    expect(cell(sheet.rowCount, 1).value).toContain(aMark.printId);
    expect(sheet.headerFooter.oddFooter).toContain(aMark.printId);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '0123', '12/2026'])('keeps %s as the text it is', async (text) => {
    const { cell } = await read(aTable([[1, text, null]]));
    expect(cell(6, 2).value).toBe(text);
    expect(cell(6, 2).formula).toBeUndefined();
  });

  it('keeps the foot of its pages short enough for Excel, whatever the names', async () => {
    const { sheet } = await read(aTable([], { mark: { ...aMark, agencyName: 'A & B '.repeat(33) } }));
    expect(sheet.headerFooter.oddFooter?.length).toBeLessThanOrEqual(255);
    expect(sheet.headerFooter.oddFooter).toContain(aMark.printId);
  });
});
