import type { PrintRow, PrintTable } from '../print-table.types';

/** The mark of a print at 08:05:09 on the second of September 2026 in Vietnam. */
export const aMark = {
  printId: '0193a5c2-7f1e-7abc-8def-001122334455',
  personName: 'Nguyễn Thị Ánh Tuyết',
  postTitle: 'Văn thư',
  agencyName: 'Ủy ban nhân dân tỉnh Long An',
  at: new Date('2026-09-02T01:05:09Z'),
};

/** A small table of three columns. */
export function aTable(rows: PrintTable['rows'], more: Partial<PrintTable> = {}): PrintTable {
  return {
    title: 'Sổ đăng ký văn bản đến',
    agency: 'Ủy ban nhân dân tỉnh Long An',
    columns: [
      { heading: 'Số đến', width: 1, align: 'center' },
      { heading: 'Tên loại và trích yếu nội dung văn bản', width: 4 },
      { heading: 'Ghi chú', width: 2 },
    ],
    numbered: true,
    paper: 'landscape',
    rows,
    mark: aMark,
    ...more,
  };
}

/** So many rows, each naming its number. */
export function* someRows(count: number): Generator<PrintRow> {
  for (let number = 1; number <= count; number++) yield [number, `Công văn thứ ${number} về chuyển đổi số`, null];
}
