import type { PersonId, PostId, Role } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import { accountsOf, type DemoAccount } from './demo-accounts-of';
import type { DemoAgency } from './demo-agencies';
import { demoName } from './demo-name';
import type { DemoUnit } from './demo-units';

/** A post of a demo person. */
export interface DemoPost {
  readonly id: PostId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly agencyId: DemoAgency['id'];
  readonly title: string;
  readonly roles: readonly Role[];
  readonly unitId: DemoUnit['id'] | null;
  readonly headsUnit: boolean;
}

/** A demo person with the account's user name and the agency that keeps it. */
export interface DemoPerson {
  readonly id: PersonId;
  readonly agencyId: DemoAgency['id'];
  readonly fullName: string;
  readonly username: string;
}

const PLATFORM: DemoAccount = { prefix: 'quantri', role: 'platform_admin', title: 'Quản trị hệ thống' };

/** User name of the province's platform administrator. */
export const PLATFORM_USERNAME = 'quantri.hethong';

/**
 * The accounts of every agency, each post in its unit; at the province's committee (the first agency) the platform
 * administrator besides. The clerk of its office also works there as an officer.
 */
export function demoPeople(
  agencies: readonly DemoAgency[],
  units: readonly DemoUnit[],
): { people: DemoPerson[]; posts: DemoPost[] } {
  const people: DemoPerson[] = [];
  const posts: DemoPost[] = [];
  const unitsOf = Map.groupBy(units, ({ agencyId }) => agencyId);
  const employ = (agency: DemoAgency, account: DemoAccount, username = `${account.prefix}.${agency.slug}`): void => {
    const person = { id: newId<'person'>(), agencyId: agency.id, fullName: demoName(username), username };
    people.push(person);
    posts.push(postOf(person, agency.id, account, unitsOf.get(agency.id)));
  };
  for (const agency of agencies) {
    const names = (unitsOf.get(agency.id) ?? []).map(({ name }) => name);
    for (const account of accountsOf(agency, names)) employ(agency, account);
  }
  const [province] = agencies;
  if (!province) return { people, posts };
  employ(province, PLATFORM, PLATFORM_USERNAME);
  const both = people.find(({ username }) => username === 'vanthu.vp');
  const officer = { prefix: '', role: 'officer', title: 'Chuyên viên' } as const;
  if (both) posts.push(postOf(both, province.id, officer, []));
  return { people, posts };
}

function postOf(
  person: DemoPerson,
  agencyId: DemoAgency['id'],
  { title, role, unit, headsUnit = false }: DemoAccount,
  units: readonly DemoUnit[] = [],
): DemoPost {
  return {
    id: newId<'post'>(),
    personId: person.id,
    personName: person.fullName,
    agencyId,
    title,
    roles: [role],
    unitId: (unit === undefined ? undefined : units[unit]?.id) ?? null,
    headsUnit,
  };
}
