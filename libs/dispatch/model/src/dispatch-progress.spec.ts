import fc from 'fast-check';
import { DELIVERY_STATES } from './delivery';
import { progressOf } from './dispatch-progress';

describe('the progress of a sending', () => {
  it('counts its deliveries by state', () => {
    expect(progressOf(['queued', 'arrived', 'arrived', 'seen', 'accepted', 'accepted', 'accepted', 'refused'])).toEqual(
      {
        total: 8,
        waiting: 1,
        arrived: 2,
        seen: 1,
        accepted: 3,
        refused: 1,
        complete: false,
      },
    );
  });

  it('is complete when everybody has answered, a refusal included', () => {
    expect(progressOf(['accepted', 'refused'])).toMatchObject({ complete: true });
    expect(progressOf(['accepted', 'seen'])).toMatchObject({ complete: false });
  });

  it('is not complete when nothing was sent', () => {
    expect(progressOf([])).toEqual({
      total: 0,
      waiting: 0,
      arrived: 0,
      seen: 0,
      accepted: 0,
      refused: 0,
      complete: false,
    });
  });

  it('counts every delivery once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DELIVERY_STATES)), (states) => {
        const { total, waiting, arrived, seen, accepted, refused } = progressOf(states);
        expect(waiting + arrived + seen + accepted + refused).toBe(total);
        expect(total).toBe(states.length);
      }),
    );
  });
});
