import type { Id } from '@lienthong/platform/kernel';

/** Identifies one agency (cơ quan, đơn vị) for ever; units are never renamed into another. */
export type AgencyId = Id<'agency'>;

/** What sort of body an agency is: people's committee, its office, department, board, district or commune body. */
export type AgencyKind = 'committee' | 'office' | 'department' | 'inspectorate' | 'board' | 'other';

/** Every kind an agency may have, in the order lists show them. */
export const AGENCY_KINDS = [
  'committee',
  'office',
  'department',
  'inspectorate',
  'board',
  'other',
] as const satisfies readonly AgencyKind[];

/** Under which rule an identifier code was given: Circular 10/2016, Decision 20/2020, tax number, statistics office, or another. */
export type CodeScheme = 'TT10' | 'QD20' | 'TAX' | 'GSO' | 'OTHER';

/** Every scheme of identifier codes. */
export const CODE_SCHEMES = ['TT10', 'QD20', 'TAX', 'GSO', 'OTHER'] as const satisfies readonly CodeScheme[];

/** One identifier code (mã định danh) of an agency; opaque text, never parsed, many per agency (domain rule: two schemes in one message). */
export interface AgencyCode {
  readonly scheme: CodeScheme;
  readonly code: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Made up for demonstration: no authority issued it. */
  readonly invented: boolean;
}

/** A level of the administrative tree in one period (cấp): data, so that the two-tier order of 2025 needs no code. */
export interface AgencyLevel {
  readonly code: string;
  readonly rank: number;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** An agency as the directory knows it; `validTo` is the first day it no longer exists. */
export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: string;
  readonly parentId: AgencyId | null;
  /** Abbreviation fixed by the head for document symbols, e.g. `UBND`, `STTTT` (Decree 30/2020 app. I). */
  readonly abbreviation: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether the agency exists on a day (`YYYY-MM-DD`). */
export function existsOn(agency: Pick<Agency, 'validFrom' | 'validTo'>, day: string): boolean {
  return agency.validFrom <= day && (agency.validTo === null || day < agency.validTo);
}
