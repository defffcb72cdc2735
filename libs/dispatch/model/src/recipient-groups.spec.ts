import { recipientGroups, type RecipientGroup } from './recipient-groups';
import { anAgency, idOf, LEVELS, LONG_AN } from './testing/a-directory';

const groupsFor = (sender: string, agencies = LONG_AN): Record<string, readonly string[]> =>
  Object.fromEntries(
    recipientGroups({ levels: LEVELS, agencies }, idOf(sender)).map((group) => [nameOf(group), group.members]),
  );
const nameOf = ({ kind, level, under }: RecipientGroup): string =>
  [kind, level.code, under?.name].filter(Boolean).join(' ');

describe('the groups a sender may address', () => {
  it('are, for the province: every department, every district, every commune, and every commune of each district', () => {
    expect(groupsFor('Long An')).toEqual({
      'departments province': ['Văn phòng', 'Sở Y tế', 'Sở Tài chính'],
      'level district': ['Bến Lức', 'Đức Hòa'],
      'level commune': ['Thạnh Phú', 'Tân Bửu', 'Hiệp Hòa'],
      'level_below commune Bến Lức': ['Thạnh Phú', 'Tân Bửu'],
      'level_below commune Đức Hòa': ['Hiệp Hòa'],
    });
  });

  it('come level by level, highest first, whatever the order of the level table', () => {
    const levels = recipientGroups({ levels: LEVELS, agencies: LONG_AN }, idOf('Long An')).map(
      ({ level }) => level.rank,
    );
    expect(levels).toEqual([...levels].sort());
  });

  it('never hold the sender', () => {
    const groups = groupsFor('Bến Lức');
    expect(Object.values(groups).flat()).not.toContain('Bến Lức');
    expect(groups['level district']).toEqual(['Đức Hòa']);
    expect(groups['level province']).toEqual(['Long An']);
    expect(groups['level_below commune Bến Lức']).toEqual(['Thạnh Phú', 'Tân Bửu']);
  });

  it('leave out what has no members', () => {
    expect(
      groupsFor(
        'Long An',
        LONG_AN.filter(({ level }) => level !== 'commune'),
      ),
    ).not.toHaveProperty('level commune');
    expect(groupsFor('Long An', [])).toEqual({});
  });

  it('say nothing twice: with one superior for all, the level says it', () => {
    const twoTiers = [
      anAgency('Tây Ninh', null, { level: 'province' }),
      anAgency('Tân An', 'Tây Ninh'),
      anAgency('Bến Lức', 'Tây Ninh'),
    ];
    expect(groupsFor('Tây Ninh', twoTiers)).toEqual({ 'level commune': ['Tân An', 'Bến Lức'] });
  });

  it('have a key each, by which a screen remembers the choice', () => {
    const keys = recipientGroups({ levels: LEVELS, agencies: LONG_AN }, idOf('Long An')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('below:Bến Lức:commune');
  });
});
