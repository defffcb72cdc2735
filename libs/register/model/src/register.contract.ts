import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { MAX_RESERVED } from './numbers/reserve-numbers';
import { MAX_REASON } from './numbers/require-reason';

const seriesName = z.string().min(1).max(80);
const year = z.coerce.number().int().min(2000).max(2200);
const scheme = z.enum(['common', 'per_type']);
const reason = z.string().max(MAX_REASON);
const said = (length: number) => z.string().trim().min(1).max(length);

/** What the head decided, when, and where it is written. */
const decidedShape = { decidedBy: said(150), decidedOn: z.iso.date(), basis: said(300) };

/** One book: a series in a year, with how its numbers are accounted for. */
export const bookRowSchema = z
  .strictObject({
    series: z.string(),
    year: z.number().int(),
    /** Name of the body whose series it is. */
    bodyName: z.string().nullable(),
    /** Whether the next number may be granted in it now. */
    running: z.boolean(),
    last: z.number().int(),
    documents: z.number().int(),
    reserved: z.number().int(),
    inserted: z.number().int(),
    voided: z.number().int(),
    unexplained: z.number().int(),
    sealedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Book' });

/** One book on the wire. */
export type BookRow = z.output<typeof bookRowSchema>;

/** A number that no issue granted, with why and what became of it. */
export const specialNumberSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['reserved', 'inserted', 'void']),
    state: z.enum(['open', 'used', 'void']),
    series: z.string(),
    year: z.number().int(),
    number: z.number().int(),
    suffix: z.string(),
    datedOn: z.iso.date().nullable(),
    reason: z.string(),
    grantedBy: z.string(),
    grantedAt: z.iso.datetime(),
    documentId: z.uuid().nullable(),
    documentCode: z.string().nullable(),
    voidReason: z.string().nullable(),
    voidedBy: z.string().nullable(),
    voidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SpecialNumber' });

/** A number that no issue granted, on the wire. */
export type SpecialNumberView = z.output<typeof specialNumberSchema>;

const decisionSchema = z
  .strictObject({
    id: z.uuid(),
    scheme,
    fromYear: z.number().int(),
    ...decidedShape,
    recordedBy: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'NumberingDecision' });

const bodySchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    symbol: z.string(),
    fromYear: z.number().int(),
    untilYear: z.number().int().nullable(),
    ...decidedShape,
    recordedBy: z.string(),
  })
  .meta({ id: 'AdvisoryBody' });

/** A body with a series of its own, on the wire. */
export type AdvisoryBodyView = z.output<typeof bodySchema>;

/** A seal of a book on the wire. */
const sealSchema = z
  .strictObject({
    last: z.number().int(),
    lines: z.number().int(),
    digest: z.string(),
    sealedBy: z.string(),
    sealedAt: z.iso.datetime(),
    /** Whether every line is still what it was when sealed. */
    intact: z.boolean(),
  })
  .meta({ id: 'BookSeal' });

/** The books of a year, and the decisions they follow. */
export const numberingViewSchema = z
  .strictObject({
    year: z.number().int(),
    today: z.iso.date(),
    /** Years that have a book, latest first, with this year and the next. */
    years: z.array(z.number().int()),
    scheme,
    schemeNextYear: scheme,
    books: z.array(bookRowSchema),
    bodies: z.array(bodySchema),
    decisions: z.array(decisionSchema),
  })
  .meta({ id: 'Numbering' });

/** The account of one book: its lines outside the running order, what is missing, and its seal. */
export const bookReportSchema = z
  .strictObject({
    book: bookRowSchema,
    specials: z.array(specialNumberSchema),
    missing: z.array(z.number().int()),
    doubled: z.array(z.string()),
    beyond: z.array(z.number().int()),
    seal: sealSchema.nullable(),
  })
  .meta({ id: 'BookReport' });

const bookOf = { series: seriesName, year };

/** The routes of series, numbers and books. */
export const registerEndpoints = {
  numbering: defineEndpoint({
    method: 'GET',
    path: '/api/register/books',
    access: 'register.read',
    summary: 'The books of a year with how their numbers are accounted for, and the decisions they follow',
    query: z.strictObject({ year: year.optional() }),
    response: numberingViewSchema,
  }),
  report: defineEndpoint({
    method: 'GET',
    path: '/api/register/report',
    access: 'register.read',
    summary:
      'The account of one book: every number outside the running order with its reason, what is missing, its seal',
    query: z.strictObject(bookOf),
    response: bookReportSchema,
  }),
  choices: defineEndpoint({
    method: 'GET',
    path: '/api/register/choices',
    access: 'document.issue',
    summary: 'What an issue may choose from: numbers taken before, and bodies that issue under the seal',
    response: z
      .strictObject({ specials: z.array(specialNumberSchema), bodies: z.array(bodySchema) })
      .meta({ id: 'NumberChoices' }),
  }),
  decide: defineEndpoint({
    method: 'POST',
    path: '/api/register/decisions',
    access: 'register.decide',
    summary: 'Records how the head has administrative documents numbered: in one series or per type',
    body: z.strictObject({ scheme, fromYear: z.number().int(), ...decidedShape }).meta({ id: 'DecideNumbering' }),
    response: decisionSchema,
  }),
  openBody: defineEndpoint({
    method: 'POST',
    path: '/api/register/bodies',
    access: 'register.decide',
    summary: 'Gives a council, board or team a series and a symbol of its own',
    body: z
      .strictObject({
        name: said(200),
        symbol: said(20).regex(/^[\p{L}\p{M}\p{N}-]+$/u),
        ...decidedShape,
      })
      .meta({ id: 'OpenBody' }),
    response: bodySchema,
  }),
  closeBody: defineEndpoint({
    method: 'POST',
    path: '/api/register/bodies/:id/close',
    access: 'register.decide',
    summary: 'Ends the series of a body with this year',
    params: z.strictObject({ id: z.uuid() }),
    response: bodySchema,
  }),
  reserve: defineEndpoint({
    method: 'POST',
    path: '/api/register/reservations',
    access: 'register.number',
    summary: 'Takes the next numbers of a series in advance, with a reason; they bear the date of this day',
    body: z
      .strictObject({ series: seriesName, count: z.number().int().min(1).max(MAX_RESERVED).default(1), reason })
      .meta({ id: 'ReserveNumbers' }),
    response: z.strictObject({ numbers: z.array(specialNumberSchema) }).meta({ id: 'ReservedNumbers' }),
  }),
  insert: defineEndpoint({
    method: 'POST',
    path: '/api/register/insertions',
    access: 'register.number',
    summary: 'Puts a number with a letter behind another one, for a document of an earlier day',
    body: z
      .strictObject({ ...bookOf, number: z.number().int().min(1), datedOn: z.iso.date(), reason })
      .meta({ id: 'InsertNumber' }),
    response: specialNumberSchema,
  }),
  void: defineEndpoint({
    method: 'POST',
    path: '/api/register/voids',
    access: 'register.number',
    summary: 'Makes a number void for ever: one taken before that no document has, or one that nothing explains',
    body: z
      .strictObject({
        ...bookOf,
        number: z.number().int().min(1),
        suffix: z
          .string()
          .regex(/^[a-z]?$/)
          .default(''),
        reason,
      })
      .meta({ id: 'VoidNumber' }),
    response: specialNumberSchema,
  }),
  seal: defineEndpoint({
    method: 'POST',
    path: '/api/register/seals',
    access: 'register.seal',
    summary: 'Seals the book of a year that is over: no number any more, and a digest over its lines',
    body: z.strictObject(bookOf).meta({ id: 'SealBook' }),
    response: bookReportSchema,
  }),
} as const;
