import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { BOOK_KINDS } from './book';

/** The forms a book leaves the system in. */
export const BOOK_FORMATS = ['pdf', 'xlsx', 'csv'] as const;

/** The most rows of one print: several years of the busiest agency (docs/limits.md). */
export const MAX_PRINTED_ROWS = 50_000;

const kindParams = z.strictObject({ kind: z.enum(BOOK_KINDS) });
const idParams = z.strictObject({ id: z.uuid() });
const number = z.coerce.number().int().min(1).max(9_999_999);
const text = (most: number) => z.string().trim().max(most);
const needed = (most: number) => text(most).min(1);

const selectionShape = {
  year: z.coerce.number().int().min(1945).max(2100),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  fromNumber: number.optional(),
  toNumber: number.optional(),
  series: z.string().min(1).max(60).optional(),
};

/** One row of a book: its cells in the order of the columns, ready to be read. */
export const bookRowSchema = z
  .strictObject({
    id: z.string(),
    cells: z.array(z.union([z.string(), z.number()]).nullable()),
    /** Where the row leads: the document or the arrival it is about. */
    subject: z.strictObject({ type: z.enum(['document', 'arrival', 'entry']), id: z.uuid() }).nullable(),
    /** A number or line that is void or struck out. */
    void: z.boolean(),
    /** A record copy that has not come back. */
    out: z.boolean(),
  })
  .meta({ id: 'BookRow' });

/** A row of a book on the wire. */
export type BookRow = z.output<typeof bookRowSchema>;

/** What a part of a book spans, and its cover. */
export const bookCoverSchema = z
  .strictObject({
    title: z.string(),
    agencyName: z.string(),
    superiorName: z.string(),
    lines: z.array(z.string()),
    count: z.number().int(),
    /** Series that exist in the year, for the choice on screen. */
    series: z.array(z.strictObject({ series: z.string(), name: z.string() })),
  })
  .meta({ id: 'BookCover' });

/** A line somebody writes into the book of documents sent by post. */
export const postEntrySchema = z
  .strictObject({
    day: z.iso.date(),
    code: needed(60),
    place: needed(200),
    envelopes: z.number().int().min(1).max(9999),
    note: text(200).default(''),
  })
  .meta({ id: 'PostEntry' });

/** A line somebody writes into the book of uses of record copies. */
export const copyUseEntrySchema = z
  .strictObject({
    day: z.iso.date(),
    person: needed(50),
    code: needed(60),
    issuedOn: z.iso.date().nullable().default(null),
    subject: needed(500),
    dossier: text(60).default(''),
    allowedBy: needed(100),
    note: text(200).default(''),
  })
  .meta({ id: 'CopyUseEntry' });

const entryAnswer = z.strictObject({ id: z.uuid() }).meta({ id: 'BookEntryId' });

/** The routes of books and forms. */
export const bookEndpoints = {
  cover: defineEndpoint({
    method: 'GET',
    path: '/api/books/:kind/cover',
    access: 'book.read',
    summary: 'What a part of a book spans: agency, year, days, numbers, how many rows',
    params: kindParams,
    query: z.strictObject(selectionShape),
    response: bookCoverSchema,
  }),
  rows: defineEndpoint({
    method: 'GET',
    path: '/api/books/:kind/rows',
    access: 'book.read',
    summary: 'The rows of a book in its legal columns, in the order of the book',
    params: kindParams,
    query: z.strictObject({ ...pageQueryShape, ...selectionShape }),
    response: pageOf(bookRowSchema),
  }),
  print: defineEndpoint({
    method: 'GET',
    path: '/api/books/:kind/print',
    access: 'book.read',
    summary: 'The same rows with cover as PDF, XLSX or CSV; marked with who, when and from where, and recorded',
    params: kindParams,
    query: z.strictObject({
      ...selectionShape,
      format: z.enum(BOOK_FORMATS).default('pdf'),
      volume: z.coerce.number().int().min(1).max(99).default(1),
    }),
    raw: 'file',
  }),
  addPost: defineEndpoint({
    method: 'POST',
    path: '/api/books/post/entries',
    access: 'book.write',
    summary: 'Writes a line into the book of documents sent by post',
    body: postEntrySchema,
    response: entryAnswer,
  }),
  addCopyUse: defineEndpoint({
    method: 'POST',
    path: '/api/books/copy_use/entries',
    access: 'book.write',
    summary: 'Writes a line into the book of uses of record copies',
    body: copyUseEntrySchema,
    response: entryAnswer,
  }),
  returnCopy: defineEndpoint({
    method: 'POST',
    path: '/api/books/entries/:id/return',
    access: 'book.write',
    summary: 'Notes the day a record copy came back',
    params: idParams,
    body: z.strictObject({ returnedOn: z.iso.date() }).meta({ id: 'ReturnCopy' }),
    response: entryAnswer,
  }),
  strike: defineEndpoint({
    method: 'POST',
    path: '/api/books/entries/:id/strike',
    access: 'book.write',
    summary: 'Strikes a line out with a reason; it stays in the book',
    params: idParams,
    body: z.strictObject({ reason: z.string().max(200) }).meta({ id: 'StrikeEntry' }),
    response: entryAnswer,
  }),
} as const;
