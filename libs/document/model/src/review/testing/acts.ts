import { answerStep } from '../answer-step';
import { approveAndSign } from '../approve-and-sign';
import { passOn } from '../pass-on';
import { sendBack } from '../send-back';
import { submitDraft } from '../submit-draft';
import type { PlannedStep, Review } from '../step';
import { withdraw } from '../withdraw';
import { openStepOf, postOf, someone, type Who } from './a-review';

/** An act somebody tries, whether it is legal or not. */
export type Act =
  | { readonly act: 'submit'; readonly who: Who; readonly plan: readonly PlannedStep[] }
  | { readonly act: 'answer'; readonly who: Who; readonly at: Who; readonly against: boolean }
  | { readonly act: 'sign'; readonly who: Who; readonly at: Who }
  | { readonly act: 'return'; readonly who: Who }
  | { readonly act: 'withdraw'; readonly who: Who }
  | { readonly act: 'passOn'; readonly who: Who; readonly to: Who };

const AT = new Date('2026-11-25T08:00:00Z');

/** Does the act by the product's own rules; throws what they throw. */
export function perform(review: Review, tried: Act): Review {
  const actor = someone(tried.who);
  const { document } = review;
  switch (tried.act) {
    case 'submit':
      return submitDraft({ document, findings: [], plan: tried.plan, ownerHeadsUnit: false }, actor);
    case 'answer': {
      const id = openStepOf(review, tried.at);
      const check = review.steps.some((step) => step.id === id && step.kind !== 'opinion');
      const answer = check ? 'passed' : tried.against ? 'disagreed' : 'agreed';
      return answerStep(review, id, { answer, comment: 'Đã xem', at: AT }, actor);
    }
    case 'sign':
      return approveAndSign(review, openStepOf(review, tried.at), AT, actor);
    case 'return':
      return sendBack(review, { comment: 'Sửa lại', unitHeadPostId: postOf('head'), ownerActs: true, at: AT }, actor);
    case 'withdraw':
      return withdraw(review, AT, actor);
    case 'passOn':
      return { ...review, document: passOn(document, postOf(tried.to), actor) };
  }
}
