import * as fc from 'fast-check';
import { STANDINGS } from './capacity';
import { headFault, type GivenTerm, type HeadTerm } from './one-head';

const chairman: GivenTerm = {
  postId: 'chairman',
  standing: 'head',
  fromOn: '2010-01-01',
  untilOn: null,
  revokedOn: null,
  postEndedOn: null,
  postTitle: 'Chủ tịch',
  personName: 'Nguyễn Thị Cả',
};
const acting: HeadTerm = { postId: 'chief', standing: 'head', fromOn: '2010-06-01', untilOn: null };

describe('the head of an agency', () => {
  it('is one at a time: whoever is to stand beside is told who is head', () => {
    expect(headFault(acting, [chairman])).toMatchObject({
      reason: 'head_taken',
      params: { name: 'Nguyễn Thị Cả', holderTitle: 'Chủ tịch' },
    });
  });

  it.each<[string, Partial<GivenTerm>, Partial<HeadTerm>]>([
    ['was revoked by the first day', { revokedOn: '2010-06-01' }, {}],
    ['left the post by the first day', { postEndedOn: '2010-06-01' }, {}],
    ['has a last day before it', { untilOn: '2010-05-31' }, {}],
    ['begins after the last day', { fromOn: '2010-07-01' }, { untilOn: '2010-06-30' }],
    ['is the same post', { postId: 'chief' }, {}],
    ['is a deputy', { standing: 'deputy' }, {}],
    ['is looked at for a deputy', {}, { standing: 'deputy' }],
  ])('may be given where the other %s', (_why, other, said) => {
    expect(headFault({ ...acting, ...said }, [{ ...chairman, ...other }])).toBeUndefined();
  });

  it.each<[string, Partial<GivenTerm>, Partial<HeadTerm>]>([
    ['is revoked the day after', { revokedOn: '2010-06-02' }, {}],
    ['has the same last day', { untilOn: '2010-06-01' }, {}],
    ['begins on the last day', { fromOn: '2010-06-30' }, { untilOn: '2010-06-30' }],
  ])('is refused where the other %s', (_why, other, said) => {
    expect(headFault({ ...acting, ...said }, [{ ...chairman, ...other }])?.reason).toBe('head_taken');
  });

  it('is never two posts on one day, in whatever order mandates are given', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2010-02-${String(n).padStart(2, '0')}`);
    const term = fc.record({
      postId: fc.constantFrom('a', 'b', 'c'),
      standing: fc.constantFrom(...STANDINGS),
      fromOn: day,
      untilOn: fc.option(day),
      revokedOn: fc.option(day),
      postEndedOn: fc.constant(null),
    });
    const holds = (one: GivenTerm, on: string): boolean =>
      one.fromOn <= on && (one.untilOn ?? on) >= on && (one.revokedOn === null || on < one.revokedOn);
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), day, (wanted, on) => {
        const given: GivenTerm[] = [];
        for (const one of wanted)
          if (!headFault(one, given)) given.push({ ...one, postTitle: 'Chủ tịch', personName: one.postId });
        const heads = given.filter((one) => one.standing === 'head' && holds(one, on)).map(({ postId }) => postId);
        expect(new Set(heads).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
