import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { recordRefSchema } from './dossier.contract';
import { LINK_RELATIONS } from './link-documents';
import { COPY_FORMS } from './make-copy';

const idParams = z.strictObject({ id: z.uuid() });
const medium = z.enum(['paper', 'electronic']);

/** A certified copy (bản sao) with its own number. */
export const copyViewSchema = z
  .strictObject({
    id: z.uuid(),
    form: z.enum(COPY_FORMS),
    code: z.string(),
    madeOn: z.iso.date(),
    fromMedium: medium,
    medium,
    recipients: z.string(),
    signerTitle: z.string(),
    signerName: z.string(),
    madeBy: z.string(),
    fileId: z.uuid().nullable(),
  })
  .meta({ id: 'CertifiedCopy' });

/** Everything a document stands in relation to: other documents both ways, dossiers it lies in, copies made of it. */
export const relationsSchema = z
  .strictObject({
    links: z.array(
      z.strictObject({
        /** `null` for a reply, which follows from how it was drafted and cannot be unlinked. */
        linkId: z.uuid().nullable(),
        relation: z.enum(LINK_RELATIONS),
        /** Whether this document bears on the other one, or the other way round. */
        direction: z.enum(['to', 'from']),
        kind: z.enum(['document', 'arrival']),
        id: z.uuid(),
        code: z.string().nullable(),
        typeName: z.string(),
        subject: z.string(),
        issuer: z.string(),
      }),
    ),
    dossiers: z.array(
      z.strictObject({ id: z.uuid(), notation: z.string(), title: z.string(), ordinal: z.number().int() }),
    ),
    copies: z.array(copyViewSchema),
  })
  .meta({ id: 'Relations' });

/** The relations of a document on the wire. */
export type RelationsView = z.output<typeof relationsSchema>;

/** The routes of links and certified copies. */
export const relationEndpoints = {
  ofDocument: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/relations',
    access: 'document.read',
    summary: 'What an outgoing document stands in relation to',
    params: idParams,
    response: relationsSchema,
  }),
  ofArrival: defineEndpoint({
    method: 'GET',
    path: '/api/arrivals/:id/relations',
    access: 'arrival.read',
    summary: 'What an incoming document stands in relation to',
    params: idParams,
    response: relationsSchema,
  }),
  link: defineEndpoint({
    method: 'POST',
    path: '/api/links',
    access: 'document.link',
    summary: 'Says how one document bears on another',
    body: z
      .strictObject({ from: recordRefSchema, relation: z.enum(LINK_RELATIONS), to: recordRefSchema })
      .meta({ id: 'LinkDocuments' }),
    response: relationsSchema,
  }),
  unlink: defineEndpoint({
    method: 'DELETE',
    path: '/api/links/:id',
    access: 'document.link',
    summary: 'Takes a link back; the journal keeps it',
    params: idParams,
  }),
  copy: defineEndpoint({
    method: 'POST',
    path: '/api/copies',
    access: 'copy.make',
    summary: 'Makes a certified copy: its number in the series of copies is granted here',
    body: z
      .strictObject({
        source: recordRefSchema,
        form: z.enum(COPY_FORMS),
        fromMedium: medium,
        /** Whether what is copied is itself a certified copy (sao lục is made from a sao y). */
        sourceIsCopy: z.boolean().default(false),
        medium,
        signerTitle: z.string().trim().min(1).max(100),
        signerName: z.string().trim().min(1).max(50),
        recipients: z.string().trim().max(1000).default(''),
        fileId: z.uuid().nullable().default(null),
      })
      .meta({ id: 'MakeCopy' }),
    response: copyViewSchema,
  }),
} as const;
