import { setImmediate } from 'node:timers/promises';
import type { PrintTable } from '../print-table.types';
import { Canvas } from './canvas';
import { A4, Paper } from './paper';
import { TableFlow } from './table-flow';
import { TableGrid } from './table-grid';
import { closingHeight, drawClosing, drawCover, drawHeadOf } from './table-parts';

/** A finished print. */
export interface PrintedTable {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly rows: number;
}

/** Rows laid out before other work of the process gets its turn: a few milliseconds. */
const ROWS_AT_ONCE = 40;

/**
 * Prints a table as PDF: A4, the heading on every page, "Trang x/y", the mark of the print on every page. Rows are taken
 * one by one and only packed pages are kept; the event loop is given back every few milliseconds.
 */
export async function printTable(table: PrintTable): Promise<PrintedTable> {
  const paper = await Paper.open(table.title);
  const size = A4[table.paper];
  if (table.cover) {
    const canvas = new Canvas();
    drawCover(canvas, table.cover, paper.faces, size);
    await paper.add(canvas, size);
  }
  const grid = new TableGrid(table.columns, table.numbered, paper.faces, size[0]);
  const flow = new TableFlow(paper, grid, size, drawHeadOf(table, paper.faces, size[0]));
  let rows = 0;
  for await (const row of table.rows) {
    await flow.row(row);
    if (++rows % ROWS_AT_ONCE === 0) await setImmediate();
  }
  const { closing } = table;
  if (closing) await flow.below(closingHeight(closing), drawClosing(closing, paper.faces, size[0]));
  await flow.end();
  return { bytes: await paper.finish(table.mark), pages: paper.pages, rows };
}
