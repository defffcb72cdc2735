import { newId } from '@lienthong/platform/kernel';
import fc from 'fast-check';
import { approvePlan, numberLines, toRoman, type FilingPlan } from './filing-plan';
import { aLine } from './testing/a-dossier';

const plan: FilingPlan = { agencyId: newId<'agency'>(), year: 2026, numbering: 'heading', approvedAt: null };
const at = new Date('2026-01-05T02:00:00Z');
const refusing = (code: string) => expect.objectContaining({ code });
const whole = [
  aLine('heading', { symbol: 'TCCB' }),
  aLine('subheading'),
  aLine('dossier'),
  aLine('dossier'),
  aLine('heading', { symbol: 'VP' }),
  aLine('subheading'),
  aLine('dossier'),
];

describe('the lines of a filing plan', () => {
  it('are numbered I, 1 and 01.TCCB; dossiers within each big heading or through the plan (app. V)', () => {
    expect(numberLines(whole, 'heading').map(({ ordinal }) => ordinal)).toEqual([
      'I',
      '1',
      '01.TCCB',
      '02.TCCB',
      'II',
      '1',
      '01.VP',
    ]);
    expect(numberLines(whole, 'whole').map(({ ordinal }) => ordinal)).toEqual([
      'I',
      '1',
      '01.TCCB',
      '02.TCCB',
      'II',
      '1',
      '03.VP',
    ]);
  });

  it('have notations of their own, whatever the plan looks like', () => {
    const kinds = fc.array(fc.constantFrom('heading', 'subheading', 'dossier'), { maxLength: 60 });
    fc.assert(
      fc.property(kinds, fc.constantFrom('whole', 'heading'), (written, numbering) => {
        const lines = written.map((kind, index) => aLine(kind, { symbol: kind === 'heading' ? `S${index}` : null }));
        const notations = numberLines([aLine('heading', { symbol: 'S' }), ...lines], numbering)
          .filter(({ kind }) => kind === 'dossier')
          .map(({ ordinal }) => ordinal);
        expect(new Set(notations).size).toBe(notations.length);
      }),
    );
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [90, 'XC'],
    [388, 'CCCLXXXVIII'],
  ])('%i is %s', (number, digits) => expect(toRoman(number)).toBe(digits));
});

describe('approving a filing plan', () => {
  it('happens once, to a plan with dossiers', () => {
    const approved = approvePlan(plan, whole, [], at);
    expect(approved.approvedAt).toBe(at);
    expect(() => approvePlan(approved, whole, [], at)).toThrow(refusing('dossier.plan_approved'));
    expect(() => approvePlan(plan, [aLine('heading')], [], at)).toThrow(refusing('dossier.plan_empty'));
  });

  it('wants every line below a big heading with a symbol of its own', () => {
    const misplaced = refusing('dossier.line_misplaced');
    expect(() => approvePlan(plan, [aLine('dossier')], [], at)).toThrow(misplaced);
    expect(() => approvePlan(plan, [aLine('heading', { symbol: null }), aLine('dossier')], [], at)).toThrow(misplaced);
    const twice = [aLine('heading'), aLine('dossier'), aLine('heading'), aLine('dossier')];
    expect(() => approvePlan(plan, twice, [], at)).toThrow(misplaced);
    expect(approvePlan({ ...plan, numbering: 'whole' }, twice, [], at).approvedAt).toBe(at);
  });

  it('refuses a number that a dossier has already, and a retention outside the law', () => {
    expect(() => approvePlan(plan, whole, ['02.TCCB'], at)).toThrow(refusing('dossier.number_in_use'));
    const short = [aLine('heading'), aLine('dossier', { retentionYears: 1 })];
    expect(() => approvePlan(plan, short, [], at)).toThrow(refusing('dossier.retention_out_of_range'));
  });
});
