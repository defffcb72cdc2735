export { markLines, printedDay, printedDayOf, type PrintMark } from './print-mark';
export type { PrintClosing, PrintColumn, PrintCover, PrintRow, PrintTable } from './print-table.types';
export { Canvas, type Box, type TextStyle } from './pdf/canvas';
export { A4, MARGINS, MM, Paper, type Faces } from './pdf/paper';
export { printTable, type PrintedTable } from './pdf/print-table';
export { plainText } from './text/plain-text';
export { wrapText } from './text/wrap-text';
export { writeCsv } from './write-csv';
export { writeSheet } from './write-sheet';
