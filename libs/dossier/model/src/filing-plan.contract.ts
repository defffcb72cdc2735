import { defineEndpoint } from '@lienthong/platform/contract';
import * as z from 'zod';
import { DOSSIER_LIMITS } from './dossier';

const yearParams = z.strictObject({ year: z.coerce.number().int().min(1945).max(2999) });
const retention = z.number().int().min(DOSSIER_LIMITS.retention.least).max(DOSSIER_LIMITS.retention.most).nullable();

/** One line of a plan as it is written: its place is its place in the list. */
export const planLineSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(['heading', 'subheading', 'dossier']),
    title: z.string().trim().min(1).max(DOSSIER_LIMITS.title),
    symbol: z
      .string()
      .trim()
      .max(DOSSIER_LIMITS.symbol)
      .regex(/^[\p{L}\p{M}\p{N}-]*$/u)
      .nullable(),
    retentionYears: retention,
    keeper: z.string().trim().max(100),
    note: z.string().trim().max(200),
  })
  .meta({ id: 'PlanLine' });

/** A filing plan with its lines numbered, and which of them dossiers were opened from. */
export const filingPlanViewSchema = z
  .strictObject({
    year: z.number().int(),
    numbering: z.enum(['whole', 'heading']),
    approvedAt: z.iso.datetime().nullable(),
    approvedBy: z.string().nullable(),
    lines: z.array(
      planLineSchema.extend({
        ordinal: z.string(),
        number: z.number().int().nullable(),
        headingSymbol: z.string().nullable(),
        dossierId: z.uuid().nullable(),
      }),
    ),
  })
  .meta({ id: 'FilingPlan' });

/** A filing plan on the wire. */
export type FilingPlanView = z.output<typeof filingPlanViewSchema>;

/** The routes of filing plans (danh mục hồ sơ). */
export const filingPlanEndpoints = {
  one: defineEndpoint({
    method: 'GET',
    path: '/api/filing-plans/:year',
    access: 'dossier.read',
    summary: 'The filing plan of a year; an empty draft when nobody has begun it',
    params: yearParams,
    response: filingPlanViewSchema,
  }),
  write: defineEndpoint({
    method: 'PUT',
    path: '/api/filing-plans/:year',
    access: 'dossier.manage',
    summary: 'Writes the lines of a plan that is not approved yet',
    params: yearParams,
    body: z
      .strictObject({ numbering: z.enum(['whole', 'heading']), lines: z.array(planLineSchema).max(2000) })
      .meta({ id: 'WriteFilingPlan' }),
    response: filingPlanViewSchema,
  }),
  copy: defineEndpoint({
    method: 'POST',
    path: '/api/filing-plans/:year/copy',
    access: 'dossier.manage',
    summary: 'Begins the plan of a year with the lines of the year before',
    params: yearParams,
    response: filingPlanViewSchema,
  }),
  approve: defineEndpoint({
    method: 'POST',
    path: '/api/filing-plans/:year/approve',
    access: 'dossier.approve',
    summary: 'Approves the plan; from then on its lines stand and dossiers are opened from it',
    params: yearParams,
    response: filingPlanViewSchema,
  }),
} as const;
