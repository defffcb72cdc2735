import type { PersonId, PostId, Role } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import type { DemoAgency } from './demo-agencies';
import { demoName } from './demo-name';

/** A post of a demo person. */
export interface DemoPost {
  readonly id: PostId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly agencyId: DemoAgency['id'];
  readonly title: string;
  readonly roles: readonly Role[];
}

/** A demo person with the account's user name and the agency that keeps it. */
export interface DemoPerson {
  readonly id: PersonId;
  readonly agencyId: DemoAgency['id'];
  readonly fullName: string;
  readonly username: string;
}

interface Account {
  readonly prefix: string;
  readonly role: Role;
  readonly title: (agency: DemoAgency) => string;
}

const HEADS = {
  committee: 'Chủ tịch',
  office: 'Chánh Văn phòng',
  department: 'Giám đốc',
  inspectorate: 'Chánh Thanh tra',
  board: 'Trưởng ban',
  other: 'Thủ trưởng',
} as const;

const EVERYWHERE: readonly Account[] = [
  { prefix: 'vanthu', role: 'clerk', title: () => 'Văn thư' },
  { prefix: 'lanhdao', role: 'leader', title: ({ kind }) => HEADS[kind] },
  { prefix: 'chuyenvien', role: 'officer', title: ({ level }) => (level === 'commune' ? 'Công chức' : 'Chuyên viên') },
  { prefix: 'quantri', role: 'agency_admin', title: () => 'Quản trị tài khoản' },
];

const AUDITOR: Account = { prefix: 'kiemtra', role: 'auditor', title: () => 'Kiểm tra viên' };
const PLATFORM: Account = { prefix: 'quantri', role: 'platform_admin', title: () => 'Quản trị hệ thống' };

/** User name of the province's platform administrator. */
export const PLATFORM_USERNAME = 'quantri.hethong';

/**
 * Accounts for every agency: clerk, leader, officer and account administrator; at the province's committee (the first
 * agency) an auditor and the platform administrator besides. The clerk of its office also works there as an officer.
 */
export function demoPeople(agencies: readonly DemoAgency[]): { people: DemoPerson[]; posts: DemoPost[] } {
  const people: DemoPerson[] = [];
  const posts: DemoPost[] = [];
  const employ = (
    agency: DemoAgency,
    { prefix, role, title }: Account,
    username = `${prefix}.${agency.slug}`,
  ): void => {
    const person = { id: newId<'person'>(), agencyId: agency.id, fullName: demoName(username), username };
    people.push(person);
    posts.push(postOf(person, agency, title(agency), role));
  };
  for (const agency of agencies) for (const account of EVERYWHERE) employ(agency, account);
  const [province] = agencies;
  if (!province) return { people, posts };
  employ(province, AUDITOR);
  employ(province, PLATFORM, PLATFORM_USERNAME);
  const both = people.find(({ username }) => username === 'vanthu.vp');
  if (both) posts.push(postOf(both, province, 'Chuyên viên', 'officer'));
  return { people, posts };
}

function postOf(person: DemoPerson, agency: DemoAgency, title: string, role: Role): DemoPost {
  return {
    id: newId<'post'>(),
    personId: person.id,
    personName: person.fullName,
    agencyId: agency.id,
    title,
    roles: [role],
  };
}
