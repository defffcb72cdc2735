import { addPersonSchema } from '@lienthong/identity/model';
import { SHOWN_ACCOUNTS } from './demo-accounts';
import { demoAgencies } from './demo-agencies';
import { demoName } from './demo-name';
import { demoPeople } from './demo-people';

const agencies = demoAgencies();
const { people, posts } = demoPeople(agencies);
const rolesOf = (username: string): string[] => {
  const person = people.find((one) => one.username === username);
  return posts.filter(({ personId }) => personId === person?.id).flatMap(({ roles }) => roles);
};

describe('the people of the demo province', () => {
  it('are a clerk, a leader, an officer and an administrator in each of 224 agencies, and two more', () => {
    expect(people).toHaveLength(224 * 4 + 2);
    for (const { id } of agencies.slice(1)) {
      const roles = posts.filter(({ agencyId }) => agencyId === id).flatMap((post) => post.roles);
      expect(roles).toEqual(['clerk', 'leader', 'officer', 'agency_admin']);
    }
    expect(rolesOf('kiemtra.ubnd')).toEqual(['auditor']);
    expect(rolesOf('quantri.hethong')).toEqual(['platform_admin']);
  });

  it('include one person with two posts in two agencies', () => {
    expect(rolesOf('vanthu.vp')).toEqual(['clerk', 'officer']);
    expect(posts).toHaveLength(people.length + 1);
  });

  it('have user names and full names the product would take', () => {
    const { username, fullName } = addPersonSchema.shape;
    for (const person of people) {
      expect(username.parse(person.username)).toBe(person.username);
      expect(fullName.parse(person.fullName)).toBe(person.fullName.normalize('NFC'));
    }
    expect(new Set(people.map((person) => person.username)).size).toBe(people.length);
  });

  it('are called the same every time', () => {
    expect(demoName('vanthu.ubnd')).toBe(people[0]?.fullName);
    expect(new Set(people.map(({ fullName }) => fullName)).size).toBeGreaterThan(500);
  });

  it('include everybody who is shown to a visitor', () => {
    const usernames = people.map(({ username }) => username);
    expect(usernames).toEqual(expect.arrayContaining([...SHOWN_ACCOUNTS]));
  });
});
