import { addPersonSchema } from '@lienthong/identity/model';
import { SHOWN_ACCOUNTS } from './demo-accounts';
import { demoAgencies } from './demo-agencies';
import { demoName } from './demo-name';
import { demoPeople } from './demo-people';
import { demoUnits } from './demo-units';

const agencies = demoAgencies();
const units = demoUnits(agencies);
const { people, posts } = demoPeople(agencies, units);
const rolesOf = (username: string): string[] => {
  const person = people.find((one) => one.username === username);
  return posts.filter(({ personId }) => personId === person?.id).flatMap(({ roles }) => roles);
};

describe('the people of the demo province', () => {
  it('are a clerk, two leaders, an officer and an administrator in each of 224 agencies, heads of units above the communes, and a few more', () => {
    expect(people).toHaveLength(224 * 5 + 36 * 2 + 4);
    for (const { id, level } of agencies.slice(1)) {
      const roles = posts.filter(({ agencyId }) => agencyId === id).flatMap((post) => post.roles);
      const heads = level === 'commune' ? [] : ['leader', 'officer'];
      expect(roles).toEqual(['clerk', 'leader', 'officer', 'agency_admin', 'leader', ...heads]);
    }
    expect(rolesOf('kiemtra.ubnd')).toEqual(['auditor']);
    expect(rolesOf('quantri.hethong')).toEqual(['platform_admin']);
  });

  it('take a document from officer over unit head and chief of office to the signer, at UBND tỉnh', () => {
    const standing = (username: string): [string | undefined, string | undefined, boolean | undefined] => {
      const person = people.find((one) => one.username === username);
      const post = posts.find(({ personId }) => personId === person?.id);
      return [post?.title, units.find(({ id }) => id === post?.unitId)?.name, post?.headsUnit];
    };
    expect(standing('chuyenvien.ubnd')).toEqual(['Chuyên viên', 'Phòng Kinh tế', false]);
    expect(standing('truongphong.ubnd')).toEqual(['Trưởng phòng Kinh tế', 'Phòng Kinh tế', true]);
    expect(standing('chanhvp.ubnd')).toEqual(['Chánh Văn phòng', 'Văn phòng', true]);
    expect(standing('lanhdao.ubnd')).toEqual(['Chủ tịch', undefined, false]);
    expect(standing('pholanhdao.ubnd')).toEqual(['Phó Chủ tịch', undefined, false]);
    expect(standing('truongphong.vx.ubnd')).toEqual(['Trưởng phòng Văn xã', 'Phòng Văn xã', true]);
  });

  it('stand in units of their own agency, of which every agency has several', () => {
    for (const { unitId, agencyId } of posts.filter((post) => post.unitId !== null))
      expect(units.find(({ id }) => id === unitId)?.agencyId).toBe(agencyId);
    for (const { id } of agencies) expect(units.filter(({ agencyId }) => agencyId === id).length).toBeGreaterThan(3);
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
