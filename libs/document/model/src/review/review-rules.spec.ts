import { answerStep } from './answer-step';
import { approveAndSign } from './approve-and-sign';
import { canChange } from './amend';
import { passOn } from './pass-on';
import { requireIssuable } from './require-issuable';
import { DEFAULT_PLAN, MAX_STEPS, planFault } from '../plan/review-plan';
import { canSendBack, sendBack } from './send-back';
import { submitDraft } from './submit-draft';
import type { Review, StepKind } from './step';
import { aDocument, aReview, asks, openStepOf, postOf, someone, USUAL, type Who } from './testing/a-review';
import { perform, type Act } from './testing/acts';
import { withdraw } from './withdraw';

const AT = new Date('2026-11-25T08:00:00Z');
const code = (wanted: string) => expect.objectContaining({ code: `document.${wanted}` }) as unknown;
const refusal = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};
const after = (...acts: Act[]): Review => acts.reduce(perform, aReview());
const submitted: Act = { act: 'submit', who: 'officer', plan: USUAL };
const passedBy = (who: Who): Act => ({ act: 'answer', who, at: who, against: false });
const signed: Act = { act: 'sign', who: 'leader', at: 'leader' };
const answer = (
  review: Review,
  who: Who,
  said: Partial<{ answer: 'agreed' | 'disagreed' | 'passed'; comment: string }>,
) => answerStep(review, openStepOf(review, who), { answer: 'passed', comment: '', at: AT, ...said }, someone(who));
const back = (review: Review, who: Who, said: { head?: Who | null; comment?: string; ownerActs?: boolean } = {}) => {
  const { head = 'head', comment = 'Sửa căn cứ', ownerActs = true } = said;
  const unitHeadPostId = head === null ? null : postOf(head);
  return sendBack(review, { comment, unitHeadPostId, ownerActs, at: AT }, someone(who));
};

describe('submitting', () => {
  it('asks the first group only, groups counted anew from 1', () => {
    const plan = [asks('sign', 'leader', 9), asks('content_check', 'head', 2), asks('form_check', 'clerk', 2)];
    const { document, steps } = submitDraft(
      { document: aDocument(), findings: [], plan, ownerHeadsUnit: false },
      someone('officer'),
    );
    expect(document).toMatchObject({ status: 'reviewing', round: 1 });
    expect(steps.map(({ kind, group, state }) => [kind, group, state])).toEqual([
      ['content_check', 1, 'open'],
      ['form_check', 1, 'open'],
      ['sign', 2, 'waiting'],
    ]);
  });

  it('is refused while the check finds something that stops it, and not for a mere warning', () => {
    const findings = [
      { field: 'files', fault: 'not_a4', level: 'warn' },
      { field: 'recipientIds', fault: 'missing', level: 'stop' },
    ] as const;
    const submit = (found: readonly (typeof findings)[number][]) =>
      submitDraft({ document: aDocument(), findings: found, plan: USUAL, ownerHeadsUnit: false }, someone('officer'));
    expect(refusal(() => submit(findings))).toEqual(code('incomplete'));
    expect(submit(findings.slice(0, 1)).document.status).toBe('reviewing');
  });

  it.each([
    ['no_content_check', USUAL.slice(1)],
    ['no_form_check', [asks('content_check', 'head', 1), asks('sign', 'leader', 2)]],
    ['no_signer', USUAL.slice(0, 2)],
    ['many_signers', [...USUAL, asks('sign', 'head', 4)]],
    ['sign_not_last', [...USUAL, asks('opinion', 'colleague', 3)]],
    ['asked_twice', [...USUAL, asks('content_check', 'head', 2)]],
    ['too_many', [...USUAL, ...Array.from({ length: MAX_STEPS }, () => asks('opinion', 'colleague', 1))]],
  ])('refuses a plan: %s', (fault, plan) => {
    const error = refusal(() =>
      submitDraft({ document: aDocument(), findings: [], plan, ownerHeadsUnit: false }, someone('officer')),
    );
    expect(error).toMatchObject({ code: 'document.plan_unsound', params: { fault } });
  });

  it.each<[string, boolean, StepKind, string | undefined]>([
    ['the content, without heading the unit', false, 'content_check', 'own_content_check'],
    ['the content, as head of the unit', true, 'content_check', undefined],
    ['the form', false, 'form_check', 'own_form_check'],
    ['the form, as head of the unit', true, 'form_check', 'own_form_check'],
    ['for an opinion', false, 'opinion', undefined],
  ])('with the drafter asked for %s', (_what, ownerHeadsUnit, kind, fault) => {
    const own = [...USUAL.filter((step) => step.kind !== kind), asks(kind, 'officer', 1)];
    // Whoever presses the key: the draft is the officer's.
    const submit = () =>
      submitDraft({ document: aDocument(), findings: [], plan: own, ownerHeadsUnit }, someone('colleague'));
    if (fault) expect(refusal(submit)).toMatchObject({ code: `document.${fault}`, params: { step: own.length } });
    else expect(submit().document.status).toBe('reviewing');
  });

  it('goes by a sound plan where an agency has set none', () => {
    expect(planFault(DEFAULT_PLAN)).toBeUndefined();
  });
});

describe('answering', () => {
  it('asks the next group when the last of a group has answered', () => {
    const plan = [
      asks('opinion', 'colleague', 1),
      asks('opinion', 'clerk', 1),
      ...USUAL.map((s) => ({ ...s, group: s.group + 1 })),
    ];
    const one = answer(perform(aReview(), { ...submitted, plan }), 'clerk', { answer: 'agreed' });
    expect(openStepOf(one, 'head')).toBe('');
    const both = answer(one, 'colleague', { answer: 'disagreed', comment: 'Chưa rõ nguồn kinh phí' });
    expect(openStepOf(both, 'head')).not.toBe('');
    expect(both.document.status).toBe('reviewing');
  });

  it('wants a reason for an opinion against', () => {
    const plan = [asks('opinion', 'colleague', 1), ...USUAL.map((s) => ({ ...s, group: s.group + 1 }))];
    const review = perform(aReview(), { ...submitted, plan });
    expect(refusal(() => answer(review, 'colleague', { answer: 'disagreed', comment: ' ' }))).toEqual(
      code('comment_missing'),
    );
  });

  it('takes no opinion for a check, and no check for a signature', () => {
    expect(refusal(() => answer(after(submitted), 'head', { answer: 'agreed' }))).toEqual(code('answer_impossible'));
    const last = after(submitted, passedBy('head'), passedBy('clerk'));
    expect(refusal(() => answer(last, 'leader', {}))).toEqual(code('answer_impossible'));
    const id = openStepOf(after(submitted), 'head');
    const head = { ...someone('head'), permissions: ['document.sign'] };
    expect(refusal(() => approveAndSign({ ...after(submitted), steps: stepsOf(id) }, id, AT, head))).toEqual(
      code('answer_impossible'),
    );
  });

  it('says whose step it is, and whether it was answered', () => {
    const review = after(submitted, passedBy('head'));
    const [content, form] = review.steps;
    const reply = { answer: 'passed', comment: '', at: AT } as const;
    expect(refusal(() => answerStep(review, form?.id ?? '', reply, someone('head')))).toEqual(code('not_your_step'));
    expect(refusal(() => answerStep(review, content?.id ?? '', reply, someone('head')))).toEqual(code('step_not_open'));
    expect(refusal(() => answerStep(review, 'none', reply, someone('head')))).toEqual(code('step_not_found'));
  });
});

describe('sending back', () => {
  it('goes to the head of the drafting unit, who alone passes it on or submits it again', () => {
    const returned = back(after(submitted, passedBy('head')), 'clerk');
    expect(returned.document).toMatchObject({ status: 'draft', returned: true, holderPostId: postOf('head') });
    expect(returned.steps.map(({ state }) => state)).toEqual(['done', 'returned', 'closed']);
    expect(refusal(() => perform(returned, submitted))).toEqual(code('held_elsewhere'));
    expect(refusal(() => passOn(returned.document, postOf('officer'), someone('officer')))).toEqual(
      code('held_elsewhere'),
    );
    const passed = passOn(returned.document, postOf('officer'), someone('head'));
    expect(perform({ ...returned, document: passed }, submitted).document).toMatchObject({
      status: 'reviewing',
      round: 2,
    });
  });

  it('goes straight to the drafter from the head, or where no unit has a head', () => {
    expect(back(after(submitted), 'head').document.holderPostId).toBe(postOf('officer'));
    expect(back(after(submitted), 'head', { head: null }).document.holderPostId).toBe(postOf('officer'));
  });

  it('stays with who sends it back when the drafter has left and no unit has a head', () => {
    const { document } = back(after(submitted, passedBy('head')), 'clerk', { head: null, ownerActs: false });
    expect(document.holderPostId).toBe(postOf('clerk'));
  });

  it('wants a comment', () => {
    expect(refusal(() => back(after(submitted), 'head', { comment: ' \n' }))).toEqual(code('comment_missing'));
  });

  it('takes the signature with it, for signer and clerk only', () => {
    const review = after(submitted, passedBy('head'), passedBy('clerk'), signed);
    expect(canSendBack(review, someone('leader'))).toBe(true);
    expect(canSendBack(review, someone('officer'))).toBe(false);
    expect(back(review, 'clerk').document).toMatchObject({ status: 'draft', returned: true });
    expect(canSendBack(aReview(), someone('leader'))).toBe(false);
  });

  it('is not for who only gives an opinion', () => {
    const plan = [asks('opinion', 'colleague', 1), ...USUAL.map((s) => ({ ...s, group: s.group + 1 }))];
    expect(refusal(() => back(perform(aReview(), { ...submitted, plan }), 'colleague'))).toEqual(code('not_your_step'));
  });
});

describe('signing', () => {
  it('never happens while a check is open, whatever the steps look like', () => {
    const review = after(submitted, passedBy('head'), passedBy('clerk'));
    const torn = review.steps.map((step) =>
      step.kind === 'form_check' ? { ...step, state: 'waiting' as const } : step,
    );
    const id = openStepOf(review, 'leader');
    expect(refusal(() => approveAndSign({ ...review, steps: torn }, id, AT, someone('leader')))).toEqual(
      code('checks_open'),
    );
  });
});

describe('issuing', () => {
  const digests = { signed: 'a', present: 'a' };

  it.each([
    [{ status: 'reviewing' }, digests, 'in_review'],
    [{ status: 'issued' }, digests, 'already_issued'],
    [{ status: 'draft', returned: true }, digests, 'returned'],
    [{ status: 'signed' }, { signed: 'a', present: 'b' }, 'changed_since_signed'],
    [{ status: 'signed' }, { signed: null, present: 'b' }, 'changed_since_signed'],
  ] as const)('is refused: %j', (said, compared, wanted) => {
    expect(refusal(() => requireIssuable(aDocument(said), compared))).toEqual(code(wanted));
  });

  it('takes what was signed here unchanged, and what was signed on paper', () => {
    requireIssuable(aDocument({ status: 'signed' }), digests);
    requireIssuable(aDocument(), { signed: null, present: 'b' });
  });
});

describe('changing the text', () => {
  const may = (review: Review, who: Who) => canChange(review, someone(who));

  it('is for everybody who drafts while it is a draft', () => {
    expect([may(aReview(), 'colleague'), may(aReview(), 'auditor'), may(aReview(), 'stranger')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is under review for who checks the content or signs, in the own turn', () => {
    const first = after(submitted);
    expect([may(first, 'head'), may(first, 'officer'), may(first, 'leader')]).toEqual([true, false, false]);
    const form = perform(first, passedBy('head'));
    expect([may(form, 'head'), may(form, 'clerk')]).toEqual([false, false]);
    const last = perform(form, passedBy('clerk'));
    expect(may(last, 'leader')).toBe(true);
    expect(may(perform(last, signed), 'leader')).toBe(false);
  });
});

describe('taking a submission back', () => {
  it('closes what is open', () => {
    const { document, steps } = withdraw(after(submitted, passedBy('head')), AT, someone('officer'));
    expect(document).toMatchObject({ status: 'draft', returned: false });
    expect(steps.map(({ state }) => state)).toEqual(['done', 'closed', 'closed']);
  });

  it('is for drafter and submitter only', () => {
    expect(refusal(() => withdraw(after(submitted), AT, someone('colleague')))).toEqual(code('held_elsewhere'));
  });
});

function stepsOf(id: string): Review['steps'] {
  return after(submitted)
    .steps.filter((step) => step.id === id || step.kind === 'content_check')
    .map((step) => ({ ...step, id: id as typeof step.id }));
}
