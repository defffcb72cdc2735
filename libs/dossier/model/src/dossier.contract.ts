import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { DOSSIER_LIMITS } from './dossier';

const idParams = z.strictObject({ id: z.uuid() });
const year = z.number().int().min(1945).max(2999);
const retention = z.number().int().min(DOSSIER_LIMITS.retention.least).max(DOSSIER_LIMITS.retention.most).nullable();
const access = z.enum(['agency', 'restricted']);
const title = z.string().trim().min(1).max(DOSSIER_LIMITS.title);
const reason = z.string().trim().min(1).max(500);

/** One end of a filing, a link or a copy: a document of the agency or an arrival. */
export const recordRefSchema = z
  .strictObject({ kind: z.enum(['document', 'arrival']), id: z.uuid() })
  .meta({ id: 'RecordRef' });

/** A dossier in lists. */
export const dossierRowSchema = z
  .strictObject({
    id: z.uuid(),
    year: z.number().int(),
    notation: z.string(),
    title: z.string(),
    state: z.enum(['open', 'closed']),
    retentionYears: z.number().int().nullable(),
    access,
    accessUnconfirmed: z.boolean(),
    holderPostId: z.uuid(),
    holderName: z.string(),
    holderTitle: z.string(),
    startedOn: z.iso.date(),
    endedOn: z.iso.date().nullable(),
    documents: z.number().int(),
    pages: z.number().int(),
  })
  .meta({ id: 'DossierRow' });

/** One document inside a dossier, in the order it was filed. */
export const dossierItemSchema = z
  .strictObject({
    ordinal: z.number().int(),
    kind: z.enum(['document', 'arrival']),
    id: z.uuid(),
    code: z.string(),
    typeName: z.string(),
    subject: z.string(),
    issuer: z.string(),
    issuedOn: z.iso.date().nullable(),
    arrivalNumber: z.number().int().nullable(),
    pages: z.number().int().nullable(),
    filedAt: z.iso.datetime(),
  })
  .meta({ id: 'DossierItem' });

/** A dossier whole. */
export const dossierViewSchema = dossierRowSchema
  .extend({
    symbol: z.string(),
    number: z.number().int(),
    language: z.string(),
    note: z.string(),
    planLineId: z.uuid().nullable(),
    readers: z.array(z.strictObject({ postId: z.uuid(), personName: z.string() })),
    mayKeep: z.boolean(),
    items: z.array(dossierItemSchema),
  })
  .meta({ id: 'Dossier' });

/** A dossier on the wire. */
export type DossierView = z.output<typeof dossierViewSchema>;

const fields = {
  title,
  retentionYears: retention,
  language: z.string().trim().min(1).max(DOSSIER_LIMITS.language).default('Tiếng Việt'),
  note: z.string().max(DOSSIER_LIMITS.note).default(''),
};

/** What opens a dossier: a line of the approved plan, or title, symbol and retention of one's own (art. 29.2). */
export const openDossierSchema = z
  .strictObject({
    year,
    planLineId: z.uuid().nullable().default(null),
    ...fields,
    /** Symbol of the big heading, letters, digits and hyphens; that of the plan's line when there is one. */
    symbol: z
      .string()
      .trim()
      .min(1)
      .max(DOSSIER_LIMITS.symbol)
      .regex(/^[\p{L}\p{M}\p{N}-]+$/u),
    records: z.array(recordRefSchema).max(200).default([]),
  })
  .meta({ id: 'OpenDossier' });

/** The routes of dossiers. */
export const dossierEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/dossiers',
    access: 'dossier.read',
    summary: 'Dossiers of a year, newest first; the caller sees only those open to the post',
    query: z.strictObject({
      ...pageQueryShape,
      year: z.coerce.number().int().min(1945).max(2999).optional(),
      state: z.enum(['open', 'closed']).optional(),
      mine: z.enum(['true', 'false']).optional(),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(dossierRowSchema),
  }),
  one: defineEndpoint({
    method: 'GET',
    path: '/api/dossiers/:id',
    access: 'dossier.read',
    summary: 'One dossier with its documents in order',
    params: idParams,
    response: dossierViewSchema,
  }),
  open: defineEndpoint({
    method: 'POST',
    path: '/api/dossiers',
    access: 'dossier.keep',
    summary: 'Opens a dossier from the plan or by own decision, with documents at once',
    body: openDossierSchema,
    response: dossierViewSchema,
  }),
  change: defineEndpoint({
    method: 'PUT',
    path: '/api/dossiers/:id',
    access: 'dossier.keep',
    summary: 'Changes title, retention, language and note of an open dossier',
    params: idParams,
    body: z.strictObject(fields).meta({ id: 'ChangeDossier' }),
    response: dossierViewSchema,
  }),
  file: defineEndpoint({
    method: 'POST',
    path: '/api/dossiers/:id/records',
    access: 'dossier.keep',
    summary: 'Puts documents into an open dossier; they are numbered in the order given',
    params: idParams,
    body: z.strictObject({ records: z.array(recordRefSchema).min(1).max(200) }).meta({ id: 'FileRecords' }),
    response: dossierViewSchema,
  }),
  takeOut: defineEndpoint({
    method: 'POST',
    path: '/api/dossiers/:id/records/take-out',
    access: 'dossier.keep',
    summary: 'Takes a document out of an open dossier (repeats and drafts at closing); the rest is numbered anew',
    params: idParams,
    body: z.strictObject({ record: recordRefSchema, reason }).meta({ id: 'TakeOutRecord' }),
    response: dossierViewSchema,
  }),
  close: defineEndpoint({
    method: 'POST',
    path: '/api/dossiers/:id/close',
    access: 'dossier.keep',
    summary: 'Closes a dossier with its final title and retention',
    params: idParams,
    body: z.strictObject({ title, retentionYears: retention, endedOn: z.iso.date() }).meta({ id: 'CloseDossier' }),
    response: dossierViewSchema,
  }),
  reopen: defineEndpoint({
    method: 'POST',
    path: '/api/dossiers/:id/reopen',
    access: 'dossier.keep',
    summary: 'Opens a closed dossier again, with a reason',
    params: idParams,
    body: z.strictObject({ reason }).meta({ id: 'ReopenDossier' }),
    response: dossierViewSchema,
  }),
  share: defineEndpoint({
    method: 'PUT',
    path: '/api/dossiers/:id/access',
    access: 'dossier.keep',
    summary: 'Changes who may see it; flagged until the records office confirms',
    params: idParams,
    body: z
      .strictObject({ access, readerPostIds: z.array(z.uuid()).max(DOSSIER_LIMITS.readers).default([]) })
      .meta({ id: 'ShareDossier' }),
    response: dossierViewSchema,
  }),
  confirmSharing: defineEndpoint({
    method: 'POST',
    path: '/api/dossiers/:id/access/confirm',
    access: 'dossier.manage',
    summary: 'Confirms a change of who may see it',
    params: idParams,
    response: dossierViewSchema,
  }),
  handOver: defineEndpoint({
    method: 'POST',
    path: '/api/dossier-handovers',
    access: 'dossier.manage',
    summary: 'Gives every dossier of one post to another, because a person leaves; answers how many',
    body: z.strictObject({ fromPostId: z.uuid(), toPostId: z.uuid(), reason }).meta({ id: 'HandOverDossiers' }),
    response: z.strictObject({ moved: z.number().int() }).meta({ id: 'HandedOver' }),
  }),
  export: defineEndpoint({
    method: 'GET',
    path: '/api/dossiers/:id/export',
    access: 'dossier.read',
    summary: 'The dossier as one ZIP: list and documents as PDF in order, data as XML',
    params: idParams,
    raw: 'file',
  }),
} as const;
