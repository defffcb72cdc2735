import type { AgencyKind } from '@lienthong/agency/model';
import type { Role } from '@lienthong/identity/model';
import type { DemoAgency } from './demo-agencies';

/** An account a demo agency has: the user name's beginning, the role, the title and where the post stands. */
export interface DemoAccount {
  readonly prefix: string;
  readonly role: Role;
  readonly title: string;
  /** Which of the agency's units; absent = none, as for its leaders. */
  readonly unit?: number;
  readonly headsUnit?: boolean;
}

const HEADS: Readonly<Record<AgencyKind, string>> = {
  committee: 'Chủ tịch',
  office: 'Chánh Văn phòng',
  department: 'Giám đốc',
  inspectorate: 'Chánh Thanh tra',
  board: 'Trưởng ban',
  other: 'Thủ trưởng',
};

const OFFICE = 0;
const SPECIAL = 1;
const CULTURE = 2;

/** `Phòng Kinh tế` has a `Trưởng phòng Kinh tế`. */
const headOf = (unit: string): string => unit.replace(/^Phòng/, 'Trưởng phòng');

/** Accounts of one agency, given the names of its units: a commune has no heads of units, UBND tỉnh a few more people. */
export function accountsOf({ kind, level, slug }: DemoAgency, units: readonly string[]): DemoAccount[] {
  const head = HEADS[kind];
  const commune = level === 'commune';
  const office = kind === 'office' ? headOf(units[OFFICE] ?? '') : 'Chánh Văn phòng';
  return [
    { prefix: 'vanthu', role: 'clerk', title: 'Văn thư', unit: OFFICE },
    { prefix: 'lanhdao', role: 'leader', title: head },
    { prefix: 'chuyenvien', role: 'officer', title: commune ? 'Công chức' : 'Chuyên viên', unit: SPECIAL },
    { prefix: 'quantri', role: 'agency_admin', title: 'Quản trị tài khoản', unit: OFFICE },
    { prefix: 'pholanhdao', role: 'leader', title: `Phó ${head}` },
    ...(commune ? [] : headsOfUnits(office, headOf(units[SPECIAL] ?? ''))),
    ...(slug === 'ubnd' ? onlyAtTheProvince(headOf(units[CULTURE] ?? '')) : []),
  ];
}

function headsOfUnits(office: string, special: string): DemoAccount[] {
  return [
    { prefix: 'chanhvp', role: 'leader', title: office, unit: OFFICE, headsUnit: true },
    { prefix: 'truongphong', role: 'officer', title: special, unit: SPECIAL, headsUnit: true },
  ];
}

function onlyAtTheProvince(culture: string): DemoAccount[] {
  return [
    { prefix: 'truongphong.vx', role: 'officer', title: culture, unit: CULTURE, headsUnit: true },
    { prefix: 'chuyenvien.vx', role: 'officer', title: 'Chuyên viên', unit: CULTURE },
    { prefix: 'kiemtra', role: 'auditor', title: 'Kiểm tra viên' },
  ];
}
