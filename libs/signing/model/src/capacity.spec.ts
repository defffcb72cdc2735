import { stackNameOf, stackOf, stacksFor, type CapacityLine } from './capacity';

const lines = (...capacities: CapacityLine['capacity'][]): CapacityLine[] =>
  capacities.map((capacity) => ({ capacity, principal: 'x' }));

describe('stacks of capacity lines', () => {
  it('are known by their capacities from the outermost on', () => {
    expect(stackNameOf([])).toBe('');
    expect(stackNameOf(lines('ON_BEHALF', 'FOR_HEAD'))).toBe('ON_BEHALF FOR_HEAD');
    expect(stackNameOf(lines('FOR_HEAD', 'ON_BEHALF'))).toBeUndefined();
    expect(stackOf(lines('BY_ORDER', 'FOR_HEAD'))).toEqual({ standing: 'unit_deputy', collegiate: false });
  });

  it('on behalf of a body are offered only where a body decides', () => {
    expect(stacksFor('collegiate').filter((name) => name.startsWith('ON_BEHALF'))).toHaveLength(3);
    expect(stacksFor('single_head').filter((name) => name.startsWith('ON_BEHALF'))).toEqual([]);
  });
});
