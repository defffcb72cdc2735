import type { PrintRow } from '../print-table.types';
import { Canvas } from './canvas';
import { MARGINS, type Paper } from './paper';
import { TableGrid, type BrokenRow } from './table-grid';

/** Draws what stands above the heading of a page; gives where it ends. */
export type DrawHead = (canvas: Canvas, top: number, first: boolean) => number;

/** Lets rows flow over pages: the heading stands on each, and a row higher than a page goes on on the next. */
export class TableFlow {
  private canvas = new Canvas();
  private y: number;
  private first = true;

  constructor(
    private readonly paper: Paper,
    private readonly grid: TableGrid,
    private readonly size: readonly [number, number],
    private readonly drawHead: DrawHead,
  ) {
    this.y = this.begin();
  }

  /** Puts a row below the last one. */
  async row(row: PrintRow): Promise<void> {
    let rest = this.grid.break(row);
    const whole = TableGrid.heightOf(TableGrid.linesOf(rest));
    if (whole > this.free && whole <= this.emptyPage) await this.turn();
    while (TableGrid.heightOf(TableGrid.linesOf(rest)) > this.free) {
      const fitting = TableGrid.linesIn(this.free);
      if (fitting > 0) {
        this.grid.drawRow(this.canvas, slice(rest, 0, fitting), this.y);
        rest = slice(rest, fitting);
      }
      await this.turn();
    }
    this.y = this.grid.drawRow(this.canvas, rest, this.y);
  }

  /** Draws something of a known height below the table, on a new page when there is no room. */
  async below(height: number, draw: (canvas: Canvas, top: number) => void): Promise<void> {
    if (height > this.free) await this.turn(false);
    draw(this.canvas, this.y);
    this.y -= height;
  }

  /** Ends the last page. */
  async end(): Promise<void> {
    await this.paper.add(this.canvas, this.size);
  }

  private get free(): number {
    return this.y - MARGINS.bottom;
  }

  private get emptyPage(): number {
    return this.size[1] - MARGINS.top - MARGINS.bottom - this.grid.headingHeight - 20;
  }

  private async turn(heading = true): Promise<void> {
    await this.end();
    this.canvas = new Canvas();
    this.first = false;
    this.y = this.begin(heading);
  }

  private begin(heading = true): number {
    const top = this.drawHead(this.canvas, this.size[1] - MARGINS.top, this.first);
    return heading ? this.grid.drawHeading(this.canvas, top) : top;
  }
}

function slice(row: BrokenRow, from: number, to?: number): BrokenRow {
  return row.map((cell) => cell.slice(from, to));
}
