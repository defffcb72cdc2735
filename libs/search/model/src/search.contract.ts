import { URGENCIES } from '@lienthong/document/model';
import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';

/** States a result may be asked for: those of outgoing documents, then those of incoming ones. */
export const SEARCH_STATES = ['draft', 'reviewing', 'signed', 'issued', 'pending', 'registered', 'refused'] as const;

/** Columns a person may choose for results, in the order offered. */
export const SEARCH_COLUMNS = [
  'code',
  'subject',
  'issuer',
  'issuedOn',
  'state',
  'type',
  'signer',
  'urgency',
  'arrivalNumber',
  'arrivedOn',
  'dueOn',
  'note',
  'files',
] as const;

/** One column of results. */
export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** The columns of somebody who has not chosen. */
export const USUAL_COLUMNS = [
  'code',
  'subject',
  'issuer',
  'issuedOn',
  'state',
] as const satisfies readonly SearchColumn[];

/** Formats results leave the system in, and how many rows each may have (docs/limits.md). */
export const EXPORT_LIMITS = { xlsx: 10_000, csv: 10_000, pdf: 2_000 } as const;

/** A file format for results. */
export type ExportFormat = keyof typeof EXPORT_LIMITS;

/** The most saved searches of one person. */
export const MAX_SAVED = 100;

const said = <T extends z.ZodType>(schema: T) => schema.optional();

/** What is looked for: words and filters, as the address of the search page holds them. */
export const searchTermsShape = {
  q: said(z.string().max(200)),
  direction: said(z.enum(['incoming', 'outgoing'])),
  typeCode: said(
    z
      .string()
      .max(30)
      .regex(/^[A-Z_]+$/),
  ),
  senderId: said(z.uuid()),
  recipientId: said(z.uuid()),
  from: said(z.iso.date()),
  to: said(z.iso.date()),
  urgency: said(z.coerce.number().pipe(z.literal(URGENCIES))),
  state: said(z.enum(SEARCH_STATES)),
};

const terms = z.strictObject(searchTermsShape).meta({ id: 'SearchTerms' });

/** Words and filters of one search. */
export type SearchTerms = z.output<typeof terms>;

/** One document found, whether sent or received. */
export const searchHitSchema = z
  .strictObject({
    direction: z.enum(['incoming', 'outgoing']),
    id: z.uuid(),
    match: z.enum(['all', 'code', 'phrase', 'words', 'beginning']),
    code: z.string().nullable(),
    typeName: z.string(),
    subject: z.string(),
    issuer: z.string(),
    signerTitle: z.string(),
    signerName: z.string(),
    urgency: z.literal(URGENCIES),
    state: z.enum(SEARCH_STATES),
    issuedOn: z.iso.date().nullable(),
    dueOn: z.iso.date().nullable(),
    arrivedAt: z.iso.datetime().nullable(),
    arrivalNumber: z.number().int().nullable(),
    note: z.string(),
    fileCount: z.number().int(),
    /** A piece of the text of its files, when words were found there and nowhere else. */
    excerpt: z.string().nullable(),
  })
  .meta({ id: 'SearchHit' });

/** A document found, on the wire. */
export type SearchHit = z.output<typeof searchHitSchema>;

const columns = z.strictObject({ columns: z.array(z.enum(SEARCH_COLUMNS)).min(1).max(SEARCH_COLUMNS.length) });
const savedSearch = z
  .strictObject({ id: z.uuid(), name: z.string(), terms, savedAt: z.iso.datetime() })
  .meta({ id: 'SavedSearch' });

/** A search a person keeps. */
export type SavedSearch = z.output<typeof savedSearch>;

/** The routes of searching. */
export const searchEndpoints = {
  find: defineEndpoint({
    method: 'GET',
    path: '/api/search',
    access: 'search.use',
    summary:
      'Documents sent and received, by words without accents, codes typed anyhow and filters; best first, then newest',
    query: z.strictObject({ ...searchTermsShape, ...pageQueryShape }),
    response: pageOf(searchHitSchema),
  }),
  export: defineEndpoint({
    method: 'GET',
    path: '/api/search/export',
    access: 'search.use',
    summary: 'The results as a file, marked with who took it, when and from where',
    query: z.strictObject({
      ...searchTermsShape,
      format: z.enum(['xlsx', 'csv', 'pdf']),
      /** Names of columns, parted by commas. */
      columns: z
        .string()
        .max(300)
        .transform((names) => names.split(','))
        .pipe(z.array(z.enum(SEARCH_COLUMNS)).max(SEARCH_COLUMNS.length))
        .optional(),
    }),
    raw: 'file',
  }),
  columns: defineEndpoint({
    method: 'GET',
    path: '/api/search/columns',
    access: 'search.use',
    summary: 'The columns this person has chosen for results',
    response: columns,
  }),
  chooseColumns: defineEndpoint({
    method: 'PUT',
    path: '/api/search/columns',
    access: 'search.use',
    summary: 'Chooses the columns of results for this person',
    body: columns.meta({ id: 'SearchColumns' }),
    response: columns,
  }),
  saved: defineEndpoint({
    method: 'GET',
    path: '/api/saved-searches',
    access: 'search.use',
    summary: 'The searches this person keeps, by name',
    response: z.strictObject({ items: z.array(savedSearch) }),
  }),
  save: defineEndpoint({
    method: 'POST',
    path: '/api/saved-searches',
    access: 'search.use',
    summary: 'Keeps a search under a name; the same name replaces the earlier one',
    body: z.strictObject({ name: z.string().trim().min(1).max(100), terms }).meta({ id: 'SaveSearch' }),
    response: savedSearch,
  }),
  forget: defineEndpoint({
    method: 'DELETE',
    path: '/api/saved-searches/:id',
    access: 'search.use',
    summary: 'Throws a kept search away',
    params: z.strictObject({ id: z.uuid() }),
  }),
} as const;
