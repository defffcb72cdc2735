import type { PrintMark } from './print-mark';

/** One column of a printed table. */
export interface PrintColumn {
  readonly heading: string;
  /** Its share of the width of the page, compared with the other columns. */
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** One row: a cell per column. Numbers stay numbers in a sheet; everything else is text and never a formula. */
export type PrintRow = readonly (string | number | null)[];

/** The cover of a book: agency and its superior, what it is, and the lines below (year, dates, numbers, volume). */
export interface PrintCover {
  readonly superior: string;
  readonly agency: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What stands below the last row: a sentence, and the places where people sign. */
export interface PrintClosing {
  readonly statement?: string;
  /** Place and date over the last signature. */
  readonly place?: string;
  readonly signers: readonly string[];
}

/** A table to be printed: as PDF, as XLSX or as CSV, from the same rows. */
export interface PrintTable {
  readonly title: string;
  /** Agency and superior above the title; a table with a cover has them there. */
  readonly superior?: string;
  readonly agency: string;
  readonly subtitle?: string;
  /** Whether the country's name and motto stand at the right of the agency, as on a report that people sign. */
  readonly motto?: boolean;
  readonly columns: readonly PrintColumn[];
  /** Whether a second heading row numbers the columns (1) (2) …, as the forms of Decree 30/2020 do. */
  readonly numbered: boolean;
  readonly paper: 'landscape' | 'portrait';
  readonly cover?: PrintCover;
  readonly closing?: PrintClosing;
  readonly rows: AsyncIterable<PrintRow> | Iterable<PrintRow>;
  readonly mark: PrintMark;
}
