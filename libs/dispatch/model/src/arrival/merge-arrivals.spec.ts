import fc from 'fast-check';
import { aLetter, anArrival } from '../testing/an-arrival';
import { ARRIVAL_CHANNELS, ARRIVAL_STATES, type ArrivalId } from './arrival';
import { mergeArrivals, standsBefore } from './merge-arrivals';

const at = new Date('2020-05-03T02:00:00Z');
const saying = (code: string) => expect.objectContaining({ code: `dispatch.${code}` });

describe('merging two arrivals of one document', () => {
  it('lets the registered one stand and keep its number, whichever way it came', () => {
    const paper = aLetter({ state: 'registered', registeredAt: at });
    const { surviving, merged } = mergeArrivals(anArrival(), paper, at);
    expect(surviving).toBe(paper);
    expect(merged).toMatchObject({ id: 'arrival', state: 'merged', mergedInto: 'letter', mergedAt: at, seenAt: at });
  });

  it('lets the electronic one stand before the scan of the paper', () => {
    expect(mergeArrivals(aLetter(), anArrival(), at).surviving).toMatchObject({ channel: 'internal' });
  });

  it('takes no number back: two registered ones stay two', () => {
    const both = [anArrival({ state: 'registered' }), aLetter({ state: 'registered' })] as const;
    expect(() => mergeArrivals(...both, at)).toThrow(saying('merge_both_registered'));
  });

  it('is refused for one and the same, and for what was sent back or merged before', () => {
    expect(() => mergeArrivals(aLetter(), aLetter(), at)).toThrow(saying('merge_with_itself'));
    for (const state of ['refused', 'merged'] as const) {
      expect(() => mergeArrivals(aLetter({ state }), anArrival(), at)).toThrow(saying('arrival_already_answered'));
      expect(() => mergeArrivals(anArrival(), aLetter({ state }), at)).toThrow(saying('arrival_already_answered'));
    }
  });

  const some = fc.record({
    id: fc.constantFrom('a', 'b', 'c').map((id) => id as ArrivalId),
    channel: fc.constantFrom(...ARRIVAL_CHANNELS),
    state: fc.constantFrom(...ARRIVAL_STATES),
    arrivedAt: fc.constantFrom(1, 2).map((ms) => new Date(ms)),
  });

  it('gives the same from both sides, merges only what waits, and changes nothing of the one that stands', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        fc.pre(one.id !== other.id);
        const [a, b] = [anArrival(one), anArrival(other)];
        expect(standsBefore(a, b)).toBe(!standsBefore(b, a));
        const outcome = (x: typeof a, y: typeof b) => {
          try {
            return mergeArrivals(x, y, at);
          } catch (error) {
            return (error as { code: string }).code;
          }
        };
        const result = outcome(a, b);
        expect(outcome(b, a)).toEqual(result);
        if (typeof result === 'string') return;
        const loser = result.surviving === a ? b : a;
        expect([loser.state, result.merged.id, result.merged.mergedInto]).toEqual([
          'pending',
          loser.id,
          result.surviving.id,
        ]);
      }),
    );
  });
});
