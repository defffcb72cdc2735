import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx';
import { mm } from './text';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** Two columns without lines, of these widths in millimetres: each row is a pair of cells. */
export function columns(widths: readonly [number, number], ...rows: readonly (readonly Paragraph[])[][]): Table {
  const cell = (children: readonly Paragraph[], at: number): TableCell =>
    new TableCell({
      width: { size: mm(widths[at] ?? 0), type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      verticalAlign: VerticalAlign.TOP,
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
      children,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    borders: BORDERS,
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
  });
}
