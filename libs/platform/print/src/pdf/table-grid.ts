import type { PrintColumn, PrintRow } from '../print-table.types';
import { plainText } from '../text/plain-text';
import { wrapText } from '../text/wrap-text';
import type { Canvas } from './canvas';
import { MARGINS, type Faces } from './paper';

/** Sizes of the table's letters and the room around them, in points. */
const SIZE = 10;
const LEADING = 12;
const PADDING = 3;

/** One column with its place on the page. */
export interface GridColumn {
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'center' | 'end';
}

/** A row broken into lines, cell by cell. */
export type BrokenRow = readonly (readonly string[])[];

/** Where every column stands, and how rows are broken, measured and drawn in it. */
export class TableGrid {
  readonly columns: readonly GridColumn[];
  private readonly heading: BrokenRow;

  constructor(
    columns: readonly PrintColumn[],
    private readonly numbered: boolean,
    private readonly faces: Faces,
    pageWidth: number,
  ) {
    const room = pageWidth - MARGINS.left - MARGINS.right;
    const shares = columns.reduce((sum, column) => sum + column.width, 0);
    let x = MARGINS.left;
    this.columns = columns.map(({ width: share, align }) => {
      const column = { x, width: (room * share) / shares, align: align ?? 'start' };
      x += column.width;
      return column;
    });
    const bold = (text: string): number => faces.bold.widthOf(text, SIZE);
    this.heading = columns.map(({ heading }, index) => wrapText(plainText(heading), this.roomOf(index), bold));
  }

  /** Breaks the cells of a row into lines that fit their columns. */
  break(row: PrintRow): BrokenRow {
    const measure = (text: string): number => this.faces.regular.widthOf(text, SIZE);
    return this.columns.map((_, index) => wrapText(plainText(row[index] ?? null), this.roomOf(index), measure));
  }

  /** How many lines the tallest cell has. */
  static linesOf(row: BrokenRow): number {
    return row.reduce((most, cell) => Math.max(most, cell.length), 1);
  }

  /** The height of a row of so many lines. */
  static heightOf(lines: number): number {
    return lines * LEADING + 2 * PADDING;
  }

  /** How many lines fit into a height. */
  static linesIn(height: number): number {
    return Math.floor((height - 2 * PADDING) / LEADING);
  }

  /** The height of the heading. */
  get headingHeight(): number {
    return TableGrid.heightOf(TableGrid.linesOf(this.heading)) + (this.numbered ? TableGrid.heightOf(1) : 0);
  }

  /** Draws the heading, with a row of column numbers below it where the form has one; gives where it ends. */
  drawHeading(canvas: Canvas, top: number): number {
    const lines = TableGrid.linesOf(this.heading);
    const height = TableGrid.heightOf(lines);
    this.heading.forEach((cell, index) => {
      const lift = ((lines - cell.length) * LEADING) / 2; // centred in height as well
      this.drawCell(canvas, { cell, index, top: top - lift, align: 'center', face: 'bold' });
      this.drawFrame(canvas, index, top, height);
    });
    if (!this.numbered) return top - height;
    const numbers = this.columns.map((_, index) => [`(${index + 1})`]);
    return this.drawLines(canvas, numbers, top - height, 'center');
  }

  /** Draws the lines of a row; gives where it ends. */
  drawRow(canvas: Canvas, row: BrokenRow, top: number): number {
    return this.drawLines(canvas, row, top);
  }

  private drawLines(canvas: Canvas, row: BrokenRow, top: number, align?: GridColumn['align']): number {
    const height = TableGrid.heightOf(TableGrid.linesOf(row));
    row.forEach((cell, index) => {
      this.drawCell(canvas, {
        cell,
        index,
        top,
        align: align ?? this.columns[index]?.align ?? 'start',
        face: 'regular',
      });
      this.drawFrame(canvas, index, top, height);
    });
    return top - height;
  }

  private drawCell(
    canvas: Canvas,
    it: { cell: readonly string[]; index: number; top: number; align: GridColumn['align']; face: keyof Faces },
  ): void {
    const column = this.columns[it.index];
    if (!column) return;
    const style = { face: this.faces[it.face], size: SIZE };
    it.cell.forEach((line, number) => {
      const y = it.top - PADDING - SIZE * 0.85 - number * LEADING;
      const free = column.width - style.face.widthOf(line, SIZE);
      const before = { start: PADDING, center: free / 2, end: free - PADDING }[it.align];
      canvas.text(line, column.x + before, y, style);
    });
  }

  private drawFrame(canvas: Canvas, index: number, top: number, height: number): void {
    const column = this.columns[index];
    if (column) canvas.frame({ x: column.x, y: top - height, width: column.width, height });
  }

  private roomOf(index: number): number {
    return (this.columns[index]?.width ?? 0) - 2 * PADDING;
  }
}
