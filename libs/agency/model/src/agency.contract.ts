import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { AGENCY_KINDS, CODE_SCHEMES } from './agency';

const day = z.iso.date();

/** One identifier code on the wire. */
export const agencyCodeSchema = z
  .strictObject({
    scheme: z.enum(CODE_SCHEMES),
    code: z.string().min(1).max(64),
    validFrom: day,
    validTo: day.nullable(),
    invented: z.boolean(),
  })
  .meta({ id: 'AgencyCode' });

/** An agency in the directory. */
export const agencyViewSchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(AGENCY_KINDS),
    level: z.string(),
    parentId: z.uuid().nullable(),
    abbreviation: z.string(),
    validFrom: day,
    validTo: day.nullable(),
  })
  .meta({ id: 'Agency' });

/** An agency with its codes and former names. */
export const agencyDetailSchema = agencyViewSchema
  .extend({
    codes: z.array(agencyCodeSchema),
    names: z.array(z.strictObject({ name: z.string(), validFrom: day, validTo: day.nullable() })),
  })
  .meta({ id: 'AgencyDetail' });

const levelSchema = z
  .strictObject({ code: z.string(), rank: z.number().int(), nameVi: z.string(), nameEn: z.string() })
  .meta({ id: 'AgencyLevel' });

/** The whole directory of one day: levels and agencies, parents before children. */
export const directorySchema = z
  .strictObject({ day, levels: z.array(levelSchema), agencies: z.array(agencyViewSchema) })
  .meta({ id: 'AgencyDirectory' });

/** The directory of one day on the wire. */
export type DirectoryView = z.output<typeof directorySchema>;

/** One agency with codes and names on the wire. */
export type AgencyDetailView = z.output<typeof agencyDetailSchema>;

/** One row of an import file; `key` names the row, `parentKey` its parent, both are GSO codes or any code the file uses. */
export const agencyRowSchema = z
  .strictObject({
    key: z.string().trim().min(1).max(64),
    parentKey: z.string().trim().max(64).nullable().default(null),
    name: z.string().trim().min(1).max(200),
    kind: z.enum(AGENCY_KINDS),
    level: z.string().trim().min(1).max(30),
    abbreviation: z.string().trim().min(1).max(30),
    codes: z
      .array(agencyCodeSchema.partial({ validFrom: true, validTo: true, invented: true }))
      .max(20)
      .default([]),
  })
  .meta({ id: 'AgencyRow' });

/** A row of an import file, checked. */
export type AgencyRow = z.output<typeof agencyRowSchema>;

/** What an import would do to one agency. */
export const importChangeSchema = z
  .strictObject({
    change: z.enum(['add', 'rename', 'move', 'update', 'end', 'same']),
    key: z.string(),
    name: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'AgencyImportChange' });

/** One line of an import preview. */
export type ImportChange = z.output<typeof importChangeSchema>;

/** An import file as sent: format, text, the day the new structure begins, and whether absent agencies end that day. */
export const importFileSchema = z
  .strictObject({
    format: z.enum(['csv', 'json']),
    content: z.string().min(1).max(1_000_000),
    effectiveOn: day,
    endMissing: z.boolean().default(false),
  })
  .meta({ id: 'AgencyImportFile' });

/** An import file as sent, checked. */
export type ImportFile = z.output<typeof importFileSchema>;

/** The difference an import would make, with a digest that the confirming call must repeat. */
export const importPreviewSchema = z
  .strictObject({
    digest: z.string(),
    counts: z.strictObject({
      add: z.number(),
      rename: z.number(),
      move: z.number(),
      update: z.number(),
      end: z.number(),
      same: z.number(),
    }),
    changes: z.array(importChangeSchema),
  })
  .meta({ id: 'AgencyImportPreview' });

/** The difference an import would make. */
export type ImportPreview = z.output<typeof importPreviewSchema>;

/** The routes of the agency directory. */
export const agencyEndpoints = {
  directory: defineEndpoint({
    method: 'GET',
    path: '/api/agencies',
    access: 'session',
    summary: 'The agency tree as it stands on a day (today when absent)',
    query: z.strictObject({ day: day.optional() }),
    response: directorySchema,
  }),
  one: defineEndpoint({
    method: 'GET',
    path: '/api/agencies/:id',
    access: 'session',
    summary: 'One agency with its codes and former names',
    params: z.strictObject({ id: z.uuid() }),
    response: agencyDetailSchema,
  }),
  previewImport: defineEndpoint({
    method: 'POST',
    path: '/api/agencies/import/preview',
    access: 'agency.manage',
    summary: 'What an import file would change; changes nothing',
    body: importFileSchema,
    response: importPreviewSchema,
    idempotent: false,
  }),
  applyImport: defineEndpoint({
    method: 'POST',
    path: '/api/agencies/import',
    access: 'agency.manage',
    summary: 'Applies an import that was previewed',
    body: importFileSchema.extend({ digest: z.string().length(64) }),
    response: importPreviewSchema,
  }),
} as const;
