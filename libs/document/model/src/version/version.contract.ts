import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { fileViewSchema } from '../file.contract';
import { VERSION_REASONS } from './version';

const params = z.strictObject({ id: z.uuid() });
const fileParams = params.extend({ number: z.coerce.number().int().min(1).max(100_000), fileId: z.uuid() });
const number = z.coerce.number().int().min(1).max(100_000);

/** A kept version of a document: when, by whom and why, with its files. */
export const versionViewSchema = z
  .strictObject({
    number: z.number().int(),
    reason: z.enum(VERSION_REASONS),
    madeAt: z.iso.datetime(),
    personName: z.string(),
    postTitle: z.string(),
    comment: z.string(),
    files: z.array(fileViewSchema),
  })
  .meta({ id: 'DocumentVersion' });

/** A kept version on the wire. */
export type VersionView = z.output<typeof versionViewSchema>;

/** What differs between two versions: fields, files, and the words of the main file. */
export const versionDifferenceSchema = z
  .strictObject({
    from: z.number().int(),
    to: z.number().int(),
    fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    files: z.array(z.strictObject({ name: z.string(), change: z.enum(['added', 'removed', 'replaced', 'same']) })),
    /** Pieces of the main file's text in order; `null` when one of the two has none that can be read. */
    text: z.array(z.strictObject({ change: z.enum(['same', 'added', 'removed']), words: z.string() })).nullable(),
  })
  .meta({ id: 'VersionDifference' });

/** What differs between two versions, on the wire. */
export type VersionDifference = z.output<typeof versionDifferenceSchema>;

/** The routes of kept versions. */
export const versionEndpoints = {
  list: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/versions',
    access: 'document.read',
    summary: 'Every kept version, oldest first',
    params,
    response: z.strictObject({ items: z.array(versionViewSchema) }),
  }),
  file: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/versions/:number/files/:fileId',
    access: 'document.read',
    summary: 'The bytes of a file as they were in a version',
    params: fileParams,
    raw: 'file',
  }),
  compare: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:id/versions/difference',
    access: 'document.read',
    summary: 'What differs between two versions: fields, files, words',
    params,
    query: z.strictObject({ from: number.default(1), to: number.default(2) }),
    response: versionDifferenceSchema,
  }),
} as const;
