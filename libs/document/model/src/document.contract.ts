import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { DOCUMENT_STATUSES, FIELD_LENGTH, FILE_LIMITS, MAX_PROPOSED, ROUTES, URGENCIES } from './document';
import { fileViewSchema } from './file.contract';
import { timelineLineSchema } from './timeline.contract';

const documentParams = z.strictObject({ id: z.uuid() });
const urgency = z.literal(URGENCIES);
const documentClass = z.enum(['administrative', 'legal']);

/** The fields of a draft a person may write; the letter's own date and number are never among them. */
export const draftFieldsSchema = z
  .strictObject({
    typeCode: z.string().max(30),
    documentClass: documentClass.default('administrative'),
    subject: z.string().max(FIELD_LENGTH.subject),
    /** Stands in the symbol of a công văn: letters, digits and hyphens (Decree 30/2020 app. I). */
    unitAbbreviation: z
      .string()
      .trim()
      .max(FIELD_LENGTH.unit)
      .regex(/^[\p{L}\p{M}\p{N}-]+$/u)
      .nullable()
      .default(null),
    signerTitle: z.string().trim().max(FIELD_LENGTH.signerTitle),
    signerName: z.string().trim().max(FIELD_LENGTH.signerName),
    urgency: urgency.default(0),
    dueOn: z.iso.date().nullable().default(null),
    language: z.string().trim().min(1).max(FIELD_LENGTH.language).default('Tiếng Việt'),
    note: z.string().max(FIELD_LENGTH.note).default(''),
    copies: z.number().int().min(1).max(999).default(1),
    /** `none` only: documents with a secrecy mark must not enter a networked system. */
    secrecy: z.enum(['none', 'confidential', 'secret', 'top_secret']).default('none'),
    /** What it answers or follows, as the letter words it. */
    reference: z.string().max(FIELD_LENGTH.reference).default(''),
    /** Whom it is meant for: the clerk who issues it sees this list and may change it. */
    recipientIds: z.array(z.uuid()).max(MAX_PROPOSED).default([]),
    route: z.enum(ROUTES).default('direct'),
    fileIds: z.array(z.uuid()).max(FILE_LIMITS.perDocument),
  })
  .meta({ id: 'DraftFields' });

/** A draft as a person writes it. */
export type DraftFields = z.output<typeof draftFieldsSchema>;

/** An outgoing document in lists. */
export const documentRowSchema = z
  .strictObject({
    id: z.uuid(),
    status: z.enum(DOCUMENT_STATUSES),
    code: z.string().nullable(),
    typeCode: z.string(),
    typeName: z.string(),
    documentClass,
    subject: z.string(),
    signerName: z.string(),
    signerTitle: z.string(),
    urgency,
    issuedOn: z.iso.date().nullable(),
    changedAt: z.iso.datetime(),
    fileCount: z.number().int(),
    dispatchId: z.uuid().nullable(),
    /** Sent back and not signed since. */
    returned: z.boolean(),
    /** Who is asked now under review, or who holds a returned draft; else `null`. */
    waitingFor: z.string().nullable(),
    signedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DocumentRow' });

/** An outgoing document whole. */
export const documentViewSchema = documentRowSchema
  .extend({
    agencyName: z.string(),
    codeNumber: z.string().nullable(),
    codeNotation: z.string().nullable(),
    unitAbbreviation: z.string().nullable(),
    dueOn: z.iso.date().nullable(),
    language: z.string(),
    note: z.string(),
    copies: z.number().int(),
    pageAmount: z.number().int().nullable(),
    reference: z.string(),
    recipientIds: z.array(z.uuid()),
    route: z.enum(ROUTES),
    repliesToArrivalId: z.uuid().nullable(),
    /** Lines of the signature block above the name, as the capacity of the signer makes them. */
    signatureLines: z.array(z.string()),
    ownerPostId: z.uuid(),
    holderPostId: z.uuid(),
    round: z.number().int(),
    /** How many versions are kept; a draft that has some is not thrown away any more. */
    versions: z.number().int(),
    revision: z.number().int(),
    files: z.array(fileViewSchema),
    faults: z.array(z.strictObject({ field: z.string(), fault: z.string() })),
  })
  .meta({ id: 'Document' });

/** An outgoing document on the wire. */
export type DocumentView = z.output<typeof documentViewSchema>;

/** The routes of outgoing documents. */
export const documentEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/documents',
    access: 'document.read',
    summary: 'Outgoing documents by status, last changed first; the issued ones are the outgoing register',
    query: z.strictObject({
      ...pageQueryShape,
      status: z.enum(DOCUMENT_STATUSES),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(documentRowSchema),
  }),
  one: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id',
    access: 'document.read',
    summary: 'One outgoing document',
    params: documentParams,
    response: documentViewSchema,
  }),
  timeline: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/timeline',
    access: 'document.read',
    summary: 'Everything that happened to the document, oldest first',
    params: documentParams,
    response: z.strictObject({ items: z.array(timelineLineSchema) }),
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/api/documents',
    access: 'document.draft',
    summary: 'Starts a draft',
    body: draftFieldsSchema,
    response: documentViewSchema,
  }),
  change: defineEndpoint({
    method: 'PUT',
    path: '/api/documents/:id',
    access: 'document.draft',
    summary: 'Saves a draft; refused when somebody else saved a later revision',
    params: documentParams,
    body: draftFieldsSchema.extend({ revision: z.number().int().min(1) }).meta({ id: 'ChangeDraft' }),
    response: documentViewSchema,
  }),
  discard: defineEndpoint({
    method: 'DELETE',
    path: '/api/documents/:id',
    access: 'document.draft',
    summary: 'Throws a draft away; one that was submitted is kept with all its versions',
    params: documentParams,
  }),
} as const;
