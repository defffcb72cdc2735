import { stringify } from 'csv-stringify';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { markLines } from './print-mark';
import type { PrintRow, PrintTable } from './print-table.types';
import { plainText } from './text/plain-text';

/**
 * Writes a table as CSV in UTF-8 with the byte order mark that Excel looks for. Text that a spreadsheet would run as a
 * formula is put behind an apostrophe (ASVS 1.2.10); the last lines are the mark. Gives the number of rows.
 */
export async function writeCsv(table: PrintTable, output: Writable): Promise<number> {
  let rows = 0;
  async function* lines(): AsyncGenerator<PrintRow> {
    yield table.columns.map((column) => plainText(column.heading));
    for await (const row of table.rows) {
      rows += 1;
      yield row.map((cell) => (typeof cell === 'number' ? cell : plainText(cell)));
    }
    for (const line of markLines(table.mark)) yield [line];
  }
  const format = stringify({ bom: true, record_delimiter: '\r\n', escape_formulas: true });
  await pipeline(lines, format, output);
  return rows;
}
