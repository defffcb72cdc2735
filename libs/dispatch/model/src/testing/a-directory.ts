import type { Agency, AgencyId, AgencyLevel } from '@lienthong/agency/model';

/** The three levels of a province before July 2025. */
export const LEVELS: readonly AgencyLevel[] = [
  { code: 'commune', rank: 3, nameVi: 'Cấp xã', nameEn: 'Commune' },
  { code: 'province', rank: 1, nameVi: 'Cấp tỉnh', nameEn: 'Province' },
  { code: 'district', rank: 2, nameVi: 'Cấp huyện', nameEn: 'District' },
];

/** An agency's id is the name it is given in a spec. */
export const idOf = (name: string): AgencyId => name as AgencyId;

/** Makes up an agency in force since 2020: a people's committee, whatever is not said. */
export function anAgency(name: string, parent: string | null, said: Partial<Agency> = {}): Agency {
  return {
    id: idOf(name),
    name,
    kind: 'committee',
    level: 'commune',
    parentId: parent === null ? null : idOf(parent),
    abbreviation: 'UBND',
    validFrom: '2020-01-01',
    validTo: null,
    ...said,
  };
}

/** A small Long An: the province with its office and two departments, two districts, and their communes. */
export const LONG_AN: readonly Agency[] = [
  anAgency('Long An', null, { level: 'province' }),
  anAgency('Văn phòng', 'Long An', { level: 'province', kind: 'office' }),
  anAgency('Sở Y tế', 'Long An', { level: 'province', kind: 'department' }),
  anAgency('Sở Tài chính', 'Long An', { level: 'province', kind: 'department' }),
  anAgency('Bến Lức', 'Long An', { level: 'district' }),
  anAgency('Đức Hòa', 'Long An', { level: 'district' }),
  anAgency('Thạnh Phú', 'Bến Lức'),
  anAgency('Tân Bửu', 'Bến Lức'),
  anAgency('Hiệp Hòa', 'Đức Hòa'),
];

/** The directory as rules read it. */
export const directoryOf = (agencies: readonly Agency[]): ReadonlyMap<AgencyId, Agency> =>
  new Map(agencies.map((agency) => [agency.id, agency]));
