import { WorkbookWriter } from '@cj-tech-master/excelts';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { markLines, type PrintMark } from './print-mark';
import type { PrintTable } from './print-table.types';
import { plainText } from './text/plain-text';

type SheetWriter = ReturnType<WorkbookWriter['addWorksheet']>;

const FONT = { name: 'Times New Roman', size: 11 };
const THIN = { style: 'thin' } as const;
const FRAME = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const ROWS_AT_ONCE = 200;

/** The width of a sheet's columns together, in characters: what fits on a landscape page of A4. */
const SHEET_WIDTH = 150;

/** What Excel prints below every page: at most 255 characters, in which `&` begins a command. */
function footerOf(mark: PrintMark): string {
  const [who, when] = markLines(mark).map((line) => line.slice(0, 110).replaceAll('&', '&&'));
  return `&L&8${who ?? ''}\n${when ?? ''}&R&8Trang &P/&N`.slice(0, 255);
}

function openSheet(book: WorkbookWriter, table: PrintTable): SheetWriter {
  const footer = footerOf(table.mark);
  const sheet = book.addWorksheet('Sổ', {
    pageSetup: { paperSize: 9, orientation: table.paper, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: footer },
  });
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  sheet.columns = table.columns.map((column) => ({ width: Math.max(8, (SHEET_WIDTH * column.width) / shares) }));
  return sheet;
}

function addText(sheet: SheetWriter, text: string, font: object): void {
  const row = sheet.addRow([plainText(text)]);
  row.getCell(1).font = { ...FONT, ...font };
  row.commit();
}

function addCells(
  sheet: SheetWriter,
  cells: readonly (string | number | null)[],
  table: PrintTable,
  heading: boolean,
): void {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? plainText(cell) : cell)));
  cells.forEach((_, index) => {
    const cell = row.getCell(index + 1);
    const align = { start: 'left', center: 'center', end: 'right' } as const;
    cell.font = heading ? { ...FONT, bold: true } : FONT;
    cell.border = FRAME;
    cell.alignment = {
      vertical: heading ? 'middle' : 'top',
      horizontal: heading ? 'center' : align[table.columns[index]?.align ?? 'start'],
      wrapText: true,
    };
  });
  row.commit();
}

function addTop(sheet: SheetWriter, table: PrintTable): void {
  const superior = table.superior ?? table.cover?.superior ?? '';
  if (superior !== '') addText(sheet, superior.toLocaleUpperCase('vi'), {});
  addText(sheet, table.agency.toLocaleUpperCase('vi'), { bold: true });
  addText(sheet, table.title.toLocaleUpperCase('vi'), { bold: true, size: 14 });
  for (const line of table.cover?.lines ?? [table.subtitle ?? '']) addText(sheet, line, { italic: true });
  addCells(
    sheet,
    table.columns.map((column) => column.heading),
    table,
    true,
  );
  if (table.numbered)
    addCells(
      sheet,
      table.columns.map((_, index) => `(${index + 1})`),
      table,
      true,
    );
}

/**
 * Writes a table as XLSX, row by row, so that memory stays flat. Text is stored as text and never as a formula; the mark
 * stands below the last row and in the foot of every printed page. Gives the number of rows.
 */
export async function writeSheet(table: PrintTable, output: Writable): Promise<number> {
  const book = new WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  book.creator = table.mark.personName;
  book.created = table.mark.at;
  const sheet = openSheet(book, table);
  addTop(sheet, table);
  let rows = 0;
  for await (const row of table.rows) {
    addCells(sheet, row, table, false);
    if (++rows % ROWS_AT_ONCE === 0) await flushed(output);
  }
  if (table.closing?.statement) addText(sheet, table.closing.statement, { italic: true });
  for (const line of markLines(table.mark)) addText(sheet, line, { italic: true, size: 9 });
  sheet.commit();
  const ended = finished(output, { readable: false });
  await Promise.all([book.commit(), ended]);
  return rows;
}

/** Waits until a slow reader has taken what was written, so that nothing piles up. */
async function flushed(output: Writable): Promise<void> {
  await setImmediate();
  if (!output.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      output.off('drain', go).off('close', go);
      resolve();
    };
    output.on('drain', go).on('close', go);
  });
}
