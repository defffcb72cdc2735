import type { ReceivedLetter } from './letter';
import { refuseArrival, registerArrival, seeArrival } from './answer-arrival';
import { anArrival } from '../testing/an-arrival';

const at = new Date('2020-05-03T02:00:00Z');
const earlier = new Date('2020-05-02T02:00:00Z');
const answered: readonly ReceivedLetter[] = [
  anArrival({ state: 'registered', registeredAt: earlier }),
  anArrival({ state: 'refused', refusedAt: earlier, refusalReason: 'Gửi nhầm' }),
];

describe('registering an incoming document', () => {
  it('takes it in at that instant, and says that it was seen', () => {
    expect(registerArrival(anArrival(), at)).toEqual(anArrival({ state: 'registered', registeredAt: at, seenAt: at }));
  });

  it('keeps when it was first seen', () => {
    expect(registerArrival(anArrival({ seenAt: earlier }), at)).toMatchObject({ seenAt: earlier, registeredAt: at });
  });

  it.each(answered)('happens once, and never after an answer: $state', (arrival) => {
    expect(() => registerArrival(arrival, at)).toThrow(
      expect.objectContaining({ code: 'dispatch.arrival_already_answered', params: { state: arrival.state } }),
    );
  });

  it('leaves the document it was given as it was', () => {
    const before = Object.freeze(anArrival());
    registerArrival(before, at);
    expect(before).toEqual(anArrival());
  });
});

describe('refusing an incoming document', () => {
  it('sends it back with the reason, without the spaces around it', () => {
    expect(refuseArrival(anArrival(), '  Gửi nhầm cơ quan \n', at)).toEqual(
      anArrival({ state: 'refused', refusedAt: at, refusalReason: 'Gửi nhầm cơ quan', seenAt: at }),
    );
  });

  it.each(['', '   ', '\n\t', '\u00a0'])('needs a reason: %j is none', (reason) => {
    expect(() => refuseArrival(anArrival(), reason, at)).toThrow(
      expect.objectContaining({ code: 'dispatch.reason_missing' }),
    );
  });

  it.each(answered)('cannot follow an answer: $state', (arrival) => {
    expect(() => refuseArrival(arrival, 'Gửi nhầm', at)).toThrow(
      expect.objectContaining({ code: 'dispatch.arrival_already_answered' }),
    );
  });
});

describe('seeing an incoming document', () => {
  it('is noted at the first opening, and changes nothing else', () => {
    expect(seeArrival(anArrival(), at)).toEqual(anArrival({ seenAt: at }));
  });

  it('is not noted again', () => {
    const seen = anArrival({ seenAt: earlier });
    expect(seeArrival(seen, at)).toBe(seen);
  });
});
