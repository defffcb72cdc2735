import fc from 'fast-check';
import { aLetter, anArrival } from '../testing/an-arrival';
import { ARRIVAL_STATES, type ArrivalId } from './arrival';
import { mergeArrivals, splitArrival, type Relied } from './merge-arrivals';

const at = new Date('2020-05-03T02:00:00Z');
const free: Relied = { handedOver: false, replied: false };
const saying = (code: string) => expect.objectContaining({ code: `dispatch.${code}` });
const registered = anArrival({ state: 'registered', registeredAt: at });
const merged = mergeArrivals(aLetter(), registered, at).merged;

describe('splitting what was merged wrongly', () => {
  it('lets the one merged away wait again, seen as it was, with nothing left of the merge', () => {
    expect(splitArrival(merged, registered, free, 'Hai văn bản khác nhau')).toEqual({ ...aLetter(), seenAt: at });
  });

  it('needs a reason, and something that is merged into just that one', () => {
    expect(() => splitArrival(merged, registered, free, '  ')).toThrow(saying('reason_missing'));
    expect(() => splitArrival(aLetter(), registered, free, 'x')).toThrow(saying('not_merged'));
    const other = anArrival({ id: 'other' as ArrivalId });
    expect(() => splitArrival(merged, other, free, 'x')).toThrow(saying('not_merged'));
  });

  it('is refused once somebody was given both as one, or an answer was begun', () => {
    expect(() => splitArrival(merged, registered, { ...free, handedOver: true }, 'x')).toThrow(
      saying('split_handed_over'),
    );
    expect(() => splitArrival(merged, registered, { ...free, replied: true }, 'x')).toThrow(saying('split_replied'));
  });

  it('takes no receipt back: what its sender was told of by number stays', () => {
    const paper = aLetter({ state: 'registered', registeredAt: at });
    const electronic = mergeArrivals(anArrival(), paper, at).merged;
    expect(() => splitArrival(electronic, paper, free, 'x')).toThrow(saying('split_sender_told'));
  });

  it('undoes every merge that changed nothing outside', () => {
    const states = fc.constantFrom(...ARRIVAL_STATES.filter((state) => state === 'pending' || state === 'registered'));
    fc.assert(
      fc.property(states, fc.boolean(), (state, electronic) => {
        const one = electronic ? anArrival() : aLetter();
        const other = { ...aLetter({ id: 'other' as ArrivalId }), state };
        const after = mergeArrivals(one, other, at);
        fc.pre(after.merged.deliveryId === null || after.surviving.state === 'pending');
        const before = after.merged.id === one.id ? one : other;
        expect(splitArrival(after.merged, after.surviving, free, 'x')).toEqual({ ...before, seenAt: at });
      }),
    );
  });
});
