import { agencyErrors, agencyRowSchema, CODE_SCHEMES, type ImportFile, type ImportRow } from '@lienthong/agency/model';
import { normaliseText } from '@lienthong/platform/text';
import { CsvError, parse } from 'csv-parse/sync';

const COLUMNS = ['key', 'parentKey', 'name', 'kind', 'level', 'abbreviation', 'codes'] as const;
const NEEDED: readonly string[] = ['key', 'name', 'kind', 'level', 'abbreviation'];

/**
 * Reads the rows of an import file: a JSON array, or CSV with a header row (`key,parentKey,name,kind,level,abbreviation,
 * codes` in any order, separated by comma, semicolon or tab; `codes` as `scheme:code;scheme:code`). Text in any Unicode
 * form, with or without a byte order mark, with either line end. Throws `agency.import_unreadable`,
 * `agency.import_row_invalid` with `{ row, field }`, or `text.invalid`.
 */
export function readAgencyFile({ format, content }: Pick<ImportFile, 'format' | 'content'>): ImportRow[] {
  const text = normaliseText(content.replace(/^\uFEFF/u, ''));
  const rows = format === 'csv' ? csvRows(text) : jsonRows(text);
  if (rows.length === 0) throw agencyErrors.import_unreadable({ fault: 'empty' });
  return rows.map(({ row, value }) => checked(row, value));
}

interface RawRow {
  /** As a spreadsheet counts; in JSON the first element is 1. */
  readonly row: number;
  readonly value: unknown;
}

function jsonRows(text: string): RawRow[] {
  const value = parsedJson(text);
  if (!Array.isArray(value)) throw agencyErrors.import_unreadable({ fault: 'not_an_array' });
  return value.map((one: unknown, at) => ({ row: at + 1, value: one }));
}

function parsedJson(text: string): unknown {
  try {
    // Escapes in JSON can bring back what normalising the file took out.
    return JSON.parse(text, (_, part: unknown) => (typeof part === 'string' ? normaliseText(part) : part));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw agencyErrors.import_unreadable({ fault: 'not_json' }, { cause });
  }
}

function csvRows(text: string): RawRow[] {
  const [header = '', ...records] = parsedCsv(text);
  const columns = [...header].map(
    (name) => COLUMNS.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name,
  );
  const missing = NEEDED.find((name) => !columns.includes(name));
  if (missing) throw agencyErrors.import_unreadable({ fault: 'column_missing', column: missing });
  const unknown = columns.find((name) => !(COLUMNS as readonly string[]).includes(name));
  if (unknown !== undefined) throw agencyErrors.import_unreadable({ fault: 'column_unknown', column: unknown });
  return records.map((cells, at) => {
    const record = Object.fromEntries(cells.map((cell, column) => [columns[column] ?? '', cell]));
    return { row: at + 2, value: { ...record, codes: codesOf(record['codes'] ?? '', at + 2) } };
  });
}

function parsedCsv(text: string): string[][] {
  const [header = ''] = text.split('\n', 1);
  // Spreadsheets set to Vietnamese write semicolons, because the comma is the decimal sign.
  const delimiter = [',', ';', '\t'].find((sign) => header.includes(sign)) ?? ',';
  try {
    return parse(text, { delimiter, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw agencyErrors.import_unreadable({ fault: 'not_csv', line: Number(error['lines'] ?? 0) }, { cause: error });
  }
}

function codesOf(cell: string, row: number): { scheme: string; code: string }[] {
  const parts = cell.split(';').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const scheme = CODE_SCHEMES.find((one) => part.toUpperCase().startsWith(`${one}:`));
      if (!scheme) throw agencyErrors.import_row_invalid({ row, field: 'codes', value: part.slice(0, 100) });
      return { scheme, code: part.slice(scheme.length + 1).trim() };
    });
}

function checked(row: number, value: unknown): ImportRow {
  const read = agencyRowSchema.safeParse(value);
  if (read.success) {
    const { name, parentKey, ...rest } = read.data;
    return { row, ...rest, name: name.replaceAll(/\s+/gu, ' '), parentKey: parentKey || null };
  }
  const [issue] = read.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '');
  const cell: unknown = (value as Record<string, unknown> | null)?.[field];
  throw agencyErrors.import_row_invalid({
    row,
    field: field.slice(0, 50),
    value: typeof cell === 'string' ? cell.slice(0, 100) : null,
  });
}
