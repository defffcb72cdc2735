import { ARRIVAL_TRANSITIONS } from './arrival/arrival';
import { DELIVERY_STATES, DELIVERY_TRANSITIONS } from './delivery';

type Table = Readonly<Record<string, readonly string[]>>;

function reachableFrom(start: string, table: Table): Set<string> {
  const found = new Set([start]);
  for (const state of found) for (const next of table[state] ?? []) found.add(next);
  return found;
}

describe.each<[string, Table, string, readonly string[]]>([
  ['a delivery', DELIVERY_TRANSITIONS, 'queued', ['accepted', 'refused']],
  ['an incoming document', ARRIVAL_TRANSITIONS, 'pending', ['refused', 'registered']],
])('the states of %s', (_thing, table, start, ends) => {
  it('are all reached from the first', () => {
    expect([...reachableFrom(start, table)].sort()).toEqual(Object.keys(table).sort());
  });

  it('lead to states of the table only', () => {
    for (const next of Object.values(table).flat()) expect(Object.keys(table)).toContain(next);
  });

  it('end where an answer was given, and nowhere else', () => {
    expect(
      Object.keys(table)
        .filter((state) => table[state]?.length === 0)
        .sort(),
    ).toEqual(ends);
  });

  it('never come back: what happened stays so, but for a merge, which told nobody anything', () => {
    const { merged: _undone, ...lasting } = table;
    for (const [state, following] of Object.entries(lasting))
      for (const next of following) expect(reachableFrom(next, lasting)).not.toContain(state);
  });
});

describe('the list of delivery states', () => {
  it('names every state once, each after those that lead to it', () => {
    expect([...DELIVERY_STATES].sort()).toEqual(Object.keys(DELIVERY_TRANSITIONS).sort());
    for (const [state, following] of Object.entries(DELIVERY_TRANSITIONS))
      for (const next of following)
        expect(DELIVERY_STATES.findIndex((one) => one === next)).toBeGreaterThan(
          DELIVERY_STATES.findIndex((one) => one === state),
        );
  });
});
