import { NAVIGATION, navigationFor } from './navigation';

describe('navigation', () => {
  it('hides what a post may not use, and headings with nothing under them', () => {
    const paths = navigationFor((permission) => permission === undefined || permission === 'arrival.read').map(
      (group) => [group.label, group.entries.map(({ path }) => path)],
    );
    expect(paths).toEqual([
      ['incoming', ['/incoming/pending', '/incoming/register']],
      ['admin', ['/admin/organisations']],
    ]);
  });

  it('uses only keys that Telex leaves alone: consonants, no w, no doubled d', () => {
    const keys = NAVIGATION.flatMap((group) => group.entries.flatMap((entry) => entry.keys ?? []));
    expect(keys.filter((one) => !/^g [bcdghklmnpqrstvx]$/.test(one))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
