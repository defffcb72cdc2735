import { defineEndpoint } from '@lienthong/platform/contract';
import { pageOf, pageQueryShape } from '@lienthong/platform/kernel';
import * as z from 'zod';
import { SIGNING_CAPACITIES, STANDINGS } from './capacity';
import { DOCUMENT_CLASSES, MANDATE_LENGTH } from './mandate';

const mandateParams = z.strictObject({ id: z.uuid() });
const day = z.iso.date();
const documentClass = z.enum(DOCUMENT_CLASSES);
const typeCode = z
  .string()
  .max(MANDATE_LENGTH.typeCode)
  .regex(/^[A-Z_]+$/);
const field = z.string().trim().min(1).max(MANDATE_LENGTH.field);

const line = z.strictObject({
  capacity: z.enum(SIGNING_CAPACITIES),
  principal: z.string().trim().max(MANDATE_LENGTH.principal).default(''),
});

/** What a mandate reaches; `null` = everything of that sort. */
export const mandateScopeSchema = z
  .strictObject({
    documentClasses: z.array(documentClass).min(1).max(2).nullable().default(null),
    typeCodes: z.array(typeCode).min(1).max(100).nullable().default(null),
    fields: z.array(field).min(1).max(100).nullable().default(null),
  })
  .meta({ id: 'MandateScope' });

/** What is printed above and below a signature. */
export const signatureBlockSchema = z
  .strictObject({ lines: z.array(z.string()), name: z.string() })
  .meta({ id: 'SignatureBlock' });

/** A mandate as an administrator gives it. */
export const grantMandateSchema = z
  .strictObject({
    postId: z.uuid(),
    standing: z.enum(STANDINGS),
    lines: z.array(line).max(4),
    scope: mandateScopeSchema,
    fromOn: day,
    untilOn: day.nullable().default(null),
    basis: z.string().trim().max(MANDATE_LENGTH.basis).default(''),
    passedOnFromId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'GrantMandate' });

/** A mandate as it is given, on the wire. */
export type GrantMandate = z.output<typeof grantMandateSchema>;

/** Where a mandate stands on the day it is looked at. */
export const MANDATE_STATES = ['future', 'valid', 'ended', 'revoked'] as const;

/** Which mandates: of whom (words of name or title, without accents), in which capacity, still to be reckoned with or over. */
export const mandateFilterSchema = z.strictObject({
  ...pageQueryShape,
  q: z.string().max(100).optional(),
  capacity: z.enum(SIGNING_CAPACITIES).optional(),
  state: z.enum(['current', 'past']).optional(),
});

/** A mandate with its holder and the lines it prints. */
export const mandateViewSchema = z
  .strictObject({
    id: z.uuid(),
    postId: z.uuid(),
    postTitle: z.string(),
    personName: z.string(),
    standing: z.enum(STANDINGS),
    lines: z.array(z.strictObject({ capacity: z.enum(SIGNING_CAPACITIES), principal: z.string() })),
    scope: z.strictObject({
      documentClasses: z.array(documentClass).nullable(),
      typeCodes: z.array(z.string()).nullable(),
      fields: z.array(z.string()).nullable(),
    }),
    fromOn: day,
    untilOn: day.nullable(),
    basis: z.string(),
    passedOnFromId: z.uuid().nullable(),
    revokedOn: day.nullable(),
    revokeReason: z.string().nullable(),
    grantedAt: z.iso.datetime(),
    grantedBy: z.strictObject({ personName: z.string(), postTitle: z.string() }),
    state: z.enum(MANDATE_STATES),
    block: signatureBlockSchema,
  })
  .meta({ id: 'Mandate' });

/** A mandate on the wire. */
export type MandateView = z.output<typeof mandateViewSchema>;

/** Somebody who may sign a given kind of document today, and how it would be printed. */
export const signerViewSchema = z
  .strictObject({
    mandateId: z.uuid(),
    postId: z.uuid(),
    postTitle: z.string(),
    personName: z.string(),
    standing: z.enum(STANDINGS),
    block: signatureBlockSchema,
  })
  .meta({ id: 'Signer' });

/** A possible signer on the wire. */
export type SignerView = z.output<typeof signerViewSchema>;

/** A signature that was given: who, when, in which capacity, over which bytes. */
export const signatureViewSchema = z
  .strictObject({
    id: z.uuid(),
    mandateId: z.uuid(),
    postId: z.uuid(),
    personName: z.string(),
    postTitle: z.string(),
    block: signatureBlockSchema,
    /** `recorded`: the act is on record, without a certificate; `certificate`: a cryptographic signature as well. */
    method: z.enum(['recorded', 'certificate']),
    digest: z.string(),
    files: z.array(z.strictObject({ fileId: z.uuid(), sha256: z.string() })),
    signedAt: z.iso.datetime(),
  })
  .meta({ id: 'Signature' });

/** A signature on the wire. */
export type SignatureView = z.output<typeof signatureViewSchema>;

/** The routes of mandates and signers. */
export const signingEndpoints = {
  mandates: defineEndpoint({
    method: 'GET',
    path: '/api/signing/mandates',
    access: 'signing.read',
    summary: 'Mandates to sign of the acting agency, last given first, revoked and ended ones too',
    query: mandateFilterSchema,
    response: pageOf(mandateViewSchema),
  }),
  grant: defineEndpoint({
    method: 'POST',
    path: '/api/signing/mandates',
    access: 'signing.manage',
    summary: 'Gives a post a mandate to sign; a mandate is never changed, only revoked and given anew',
    body: grantMandateSchema,
    response: mandateViewSchema,
  }),
  revoke: defineEndpoint({
    method: 'POST',
    path: '/api/signing/mandates/:id/revoke',
    access: 'signing.manage',
    summary: 'Revokes a mandate from today on, with the reason',
    params: mandateParams,
    body: z.strictObject({ reason: z.string().max(MANDATE_LENGTH.reason) }).meta({ id: 'RevokeMandate' }),
    response: mandateViewSchema,
  }),
  signers: defineEndpoint({
    method: 'GET',
    path: '/api/signing/signers',
    access: 'signing.read',
    summary: 'Who may sign a kind of document today, in which capacity, with the lines that would be printed',
    query: z.strictObject({ documentClass, typeCode, field: field.optional() }),
    response: z.strictObject({ items: z.array(signerViewSchema) }),
  }),
} as const;
