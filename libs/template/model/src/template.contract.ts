import { documentViewSchema } from '@lienthong/document/model';
import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';

const typeCode = z.string().min(1).max(30);

/** The most bytes of a template (docs/limits.md). */
export const TEMPLATE_BYTES = 2 * 1024 * 1024;

/** A template an agency uploaded; in force from the upload until the next one or until the product's was taken again. */
export const templateVersionSchema = z
  .strictObject({
    id: z.uuid(),
    number: z.number().int(),
    name: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    fields: z.array(z.string()),
    validFrom: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    uploadedBy: z.strictObject({ personName: z.string(), postTitle: z.string() }),
  })
  .meta({ id: 'TemplateVersion' });

/** An uploaded template on the wire. */
export type TemplateVersion = z.output<typeof templateVersionSchema>;

/** What a type of document is begun with. */
export const typeTemplateSchema = z
  .strictObject({
    typeCode: z.string(),
    /** The agency's own, when it has one in force. */
    own: templateVersionSchema.nullable(),
    /** Whether the product brings one. */
    hasDefault: z.boolean(),
    /** How many the agency has had. */
    versions: z.number().int(),
  })
  .meta({ id: 'TypeTemplate' });

/** What a type is begun with, on the wire. */
export type TypeTemplate = z.output<typeof typeTemplateSchema>;

/** The routes of templates. */
export const templateEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/templates',
    access: 'template.read',
    summary: 'What each type of document is begun with: the agency’s own template or the product’s',
    response: z.strictObject({ items: z.array(typeTemplateSchema) }),
  }),
  history: defineEndpoint({
    method: 'GET',
    path: '/api/templates/history',
    access: 'template.read',
    summary: 'The templates the agency has had for a type, last first',
    query: z.strictObject({ typeCode }),
    response: z.strictObject({ items: z.array(templateVersionSchema) }),
  }),
  current: defineEndpoint({
    method: 'GET',
    path: '/api/templates/current',
    access: 'template.read',
    summary: 'The DOCX a type is begun with, or always the product’s, as an attachment',
    query: z.strictObject({ typeCode, from: z.enum(['in_force', 'product']).default('in_force') }),
    raw: 'file',
  }),
  content: defineEndpoint({
    method: 'GET',
    path: '/api/templates/:id/content',
    access: 'template.read',
    summary: 'The DOCX of one template the agency uploaded, as an attachment',
    params: z.strictObject({ id: z.uuid() }),
    raw: 'file',
  }),
  replace: defineEndpoint({
    method: 'POST',
    path: '/api/templates',
    access: 'template.manage',
    summary:
      'Checks a DOCX sent as the raw body and makes it the agency’s template of a type; the same one again changes nothing',
    query: z.strictObject({ typeCode, name: z.string().min(1).max(1000) }),
    response: typeTemplateSchema,
    raw: 'upload',
    idempotent: false,
  }),
  reset: defineEndpoint({
    method: 'POST',
    path: '/api/templates/reset',
    access: 'template.manage',
    summary: 'Goes back to the product’s template of a type; the agency’s own stays in the history',
    body: z.strictObject({ typeCode }).meta({ id: 'ResetTemplate' }),
    response: typeTemplateSchema,
  }),
  fill: defineEndpoint({
    method: 'POST',
    path: '/api/documents/:id/template',
    access: 'document.draft',
    summary: 'Makes the main file of a draft without files from the template of its type',
    params: z.strictObject({ id: z.uuid() }),
    response: documentViewSchema,
  }),
} as const;
