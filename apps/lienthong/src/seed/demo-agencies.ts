import type { AgencyCode, AgencyId, AgencyKind, AgencyLevel } from '@lienthong/agency/model';
import { newId } from '@lienthong/platform/kernel';
import { foldVietnamese } from '@lienthong/platform/text';
import bodies from './data/bodies.json' with { type: 'json' };
import units from './data/units.json' with { type: 'json' };

/** The first day of the demonstration's structure: the communes were merged to 188 in January 2020. */
export const DEMO_SINCE = '2020-01-01';

/** The tiers of 2020 to 2024. */
export const DEMO_LEVELS: readonly AgencyLevel[] = [
  { code: 'province', rank: 1, nameVi: 'Cấp tỉnh', nameEn: 'Province' },
  { code: 'district', rank: 2, nameVi: 'Cấp huyện', nameEn: 'District' },
  { code: 'commune', rank: 3, nameVi: 'Cấp xã', nameEn: 'Commune' },
];

/** An agency of the demo province; `slug` is the part of its user names that tells it from the others. */
export interface DemoAgency {
  readonly id: AgencyId;
  readonly slug: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: string;
  readonly parentId: AgencyId | null;
  readonly abbreviation: string;
  readonly codes: readonly Pick<AgencyCode, 'scheme' | 'code' | 'invented'>[];
}

/** The name of a unit's committee: `Huyện Bến Lức` has `UBND huyện Bến Lức`. */
export function committeeName(unit: string): string {
  return `UBND ${unit.charAt(0).toLowerCase()}${unit.slice(1)}`;
}

/** UBND tỉnh Long An, its 20 bodies, 15 districts and 188 communes, superiors first. */
export function demoAgencies(): DemoAgency[] {
  const [provinceUnit] = units.filter(({ level }) => level === 'province');
  const province = committee(provinceUnit ?? { code: '', name: '', level: '' }, null, {
    tt10: '000.00.00.H39',
    qd20: 'H39',
  });
  const named: DemoAgency = {
    ...province,
    slug: 'ubnd',
    codes: province.codes.map((code) => ({ ...code, invented: false })),
  };
  const offices = bodies.map((body, at) => bodyOf(body, named.id, twoDigits(at + 1)));
  const districtUnits = units.filter(({ level }) => level === 'district');
  const lower = districtUnits.flatMap((unit, at) => {
    const place = twoDigits(bodies.length + at + 1);
    const district = committee(unit, named.id, { tt10: `000.00.${place}.H39`, qd20: `H39.${place}` });
    const communes = units.filter(({ parentCode }) => parentCode === unit.code);
    return [
      district,
      ...communes.map((commune, number) => {
        const within = twoDigits(number + 1);
        return committee(commune, district.id, { tt10: `000.${within}.${place}.H39`, qd20: `H39.${place}.${within}` });
      }),
    ];
  });
  return [named, ...offices, ...lower];
}

interface MadeUpCodes {
  readonly tt10: string;
  readonly qd20: string;
}

function committee(
  unit: { readonly code: string; readonly name: string; readonly level: string },
  parentId: AgencyId | null,
  codes: MadeUpCodes,
): DemoAgency {
  const id = newId<'agency'>();
  const name = committeeName(unit.name);
  const shared = {
    id,
    slug: unit.code,
    name,
    kind: 'committee',
    level: unit.level,
    parentId,
    abbreviation: 'UBND',
  } as const;
  return { ...shared, codes: [{ scheme: 'GSO', code: unit.code, invented: false }, ...identifiers(codes)] };
}

function bodyOf(body: (typeof bodies)[number], parentId: AgencyId, place: string): DemoAgency {
  const { name, abbreviation } = body;
  return {
    id: newId<'agency'>(),
    slug: foldVietnamese(abbreviation),
    name,
    kind: body.kind as AgencyKind,
    level: 'province',
    parentId,
    abbreviation,
    codes: identifiers({ tt10: `000.00.${place}.H39`, qd20: `H39.${place}` }),
  };
}

function identifiers({ tt10, qd20 }: MadeUpCodes): DemoAgency['codes'] {
  return [
    { scheme: 'TT10', code: tt10, invented: true },
    { scheme: 'QD20', code: qd20, invented: true },
  ];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
