import type { BookRow, EntryBook } from '@lienthong/book/model';
import { afterRow, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { printedDay } from '@lienthong/platform/print';
import { Parameters, selected, type BookAsk, type BookSource } from './source';

interface EntryRecord {
  readonly id: string;
  readonly place_in_book: number;
  readonly day: string;
  readonly code: string;
  readonly place: string;
  readonly envelopes: number | null;
  readonly person: string;
  readonly issued_on: string | null;
  readonly subject: string;
  readonly dossier: string;
  readonly returned_on: string | null;
  readonly allowed_by: string;
  readonly note: string;
  readonly struck_reason: string | null;
}

const BY_ENTRY: readonly KeyColumn[] = [
  { sql: 'e.entered_at', kind: 'instant' },
  { sql: 'e.id', kind: 'uuid' },
];

const COLUMNS = `e.id, ${microsecondsOf('e.entered_at')} AS place_in_book, e.day::text, e.code, e.place, e.envelopes, e.person, e.issued_on::text,
  e.subject, e.dossier, e.returned_on::text, e.allowed_by, e.note, e.struck_reason`;

function where(book: EntryBook, bound: Parameters, ask: BookAsk): string {
  return `e.agency_id = ${bound.of(ask.agencyId)} AND e.book = ${bound.of(book)} AND e.year = ${bound.of(ask.selection.year)}
    ${selected(bound, ask, 'e.day', null)}`;
}

/** A line struck out keeps its words; the note says that it does not count, and why. */
const noteOf = (row: EntryRecord): string =>
  [row.note, row.struck_reason === null ? '' : `Gạch bỏ: ${row.struck_reason}`].filter(Boolean).join('; ');

function sourceOf(book: EntryBook, cellsOf: (row: EntryRecord) => BookRow['cells']): BookSource<EntryRecord> {
  return {
    page(ask) {
      const bound = new Parameters();
      const wanted = where(book, bound, ask);
      const beyond = afterRow(BY_ENTRY, '>', ask.after, bound.values);
      const limit = bound.of(ask.limit);
      const sql = `SELECT ${COLUMNS} FROM book_entries e WHERE ${wanted} ${beyond} ORDER BY e.entered_at, e.id LIMIT ${limit}`;
      return { sql, parameters: bound.values };
    },
    span(ask) {
      const bound = new Parameters();
      const sql = `SELECT count(*)::integer AS count, min(e.day)::text AS first_day, max(e.day)::text AS last_day, NULL AS first_number, NULL AS last_number
        FROM book_entries e WHERE ${where(book, bound, ask)}`;
      return { sql, parameters: bound.values };
    },
    toRow: (row) => ({
      id: row.id,
      subject: { type: 'entry', id: row.id },
      void: row.struck_reason !== null,
      out: book === 'copy_use' && row.returned_on === null && row.struck_reason === null,
      cells: cellsOf(row),
    }),
    cursorOf: (row) => [row.place_in_book, row.id],
  };
}

/** The book of documents sent by post (Decree 30/2020 App. IV-III). */
export const postSource = sourceOf('post', (row) => [
  printedDay(row.day),
  row.code,
  row.place,
  row.envelopes,
  '',
  noteOf(row),
]);

/** The book of uses of record copies (Decree 30/2020 App. IV-IV). */
export const copyUseSource = sourceOf('copy_use', (row) => [
  printedDay(row.day),
  row.person,
  [row.code, printedDay(row.issued_on)].filter(Boolean).join('\n'),
  row.subject,
  row.dossier,
  '',
  printedDay(row.returned_on),
  row.allowed_by,
  noteOf(row),
]);
