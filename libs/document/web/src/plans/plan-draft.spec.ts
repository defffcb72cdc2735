import { DEFAULT_PLAN } from '@lienthong/document/model';
import * as fc from 'fast-check';
import {
  draftFault,
  isDefault,
  moved,
  samePlan,
  toDraft,
  toSteps,
  without,
  withOpinion,
  type DraftLine,
} from './plan-draft';

const draft = toDraft(DEFAULT_PLAN);
const kinds = (lines: readonly DraftLine[]) => lines.map(({ kind }) => kind);
const named = (lines: readonly DraftLine[]): readonly DraftLine[] =>
  lines.map((line, at) => (line.who === '' ? { ...line, who: `post:${at}` } : line));

describe('a plan on the page', () => {
  it('says the same as the plan that is kept, in any order it came', () => {
    expect(toSteps(draft)).toEqual(DEFAULT_PLAN);
    expect(isDefault([...DEFAULT_PLAN].reverse())).toBe(true);
  });

  it('counts its turns again: lines beside each other share one', () => {
    const lines = draft.map((line, at) => ({ ...line, beside: at === 1 }));
    expect(toSteps(lines).map(({ group }) => group)).toEqual([1, 1, 2]);
  });

  it('takes an opinion before the signature, and is not kept until somebody is named', () => {
    const more = withOpinion(draft);
    expect(kinds(more)).toEqual(['content_check', 'form_check', 'opinion', 'sign']);
    expect([draftFault(more), draftFault(named(more))]).toEqual(['nobody_named', undefined]);
  });

  it('moves a line, not beyond the ends, and never leaves the first beside another', () => {
    expect(kinds(moved(draft, 1, -1))).toEqual(['form_check', 'content_check', 'sign']);
    expect(moved(draft, 0, -1)).toBe(draft);
    const beside = draft.map((line, at) => ({ ...line, beside: at === 1 }));
    expect(moved(beside, 1, -1)[0]?.beside).toBe(false);
    expect(without(beside, 0)[0]?.beside).toBe(false);
  });

  it('says what is wrong: a check missing, the signature not at the end, the same asked twice', () => {
    expect(draftFault(without(draft, 0))).toBe('no_content_check');
    expect(draftFault(moved(draft, 2, -1))).toBe('sign_not_last');
    expect(draftFault([draft[0]!, ...draft])).toBe('asked_twice');
    expect(samePlan(DEFAULT_PLAN, toSteps(moved(draft, 0, 1)))).toBe(false);
  });

  it('however it is moved about, loses and doubles nothing, and its turns run from 1 without a gap', () => {
    const acts = fc.array(fc.tuple(fc.nat(6), fc.constantFrom<1 | -1>(1, -1), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(acts, (moves) => {
        const start = named(withOpinion(withOpinion(draft)));
        const end = moves.reduce<readonly DraftLine[]>((lines, [at, by, beside]) => {
          const after = moved(lines, at, by);
          return after.map((line, place) => (place === at && place > 0 ? { ...line, beside } : line));
        }, start);
        const groups = [...new Set(toSteps(end).map(({ group }) => group))];
        expect(kinds(end).sort()).toEqual(kinds(start).sort());
        expect(groups).toEqual(groups.map((_, at) => at + 1));
      }),
    );
  });
});
