import { computed, inject, type Signal } from '@angular/core';
import {
  canChange,
  canSendBack,
  canWithdraw,
  type Review,
  type ReviewView,
  type Step,
} from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Session } from '@lienthong/platform/web';

/** What the person may do with a document under review, by the rules that the server applies. */
export interface ReviewActs {
  /** The open step the person is asked in. */
  readonly step: Step | undefined;
  readonly sendBack: boolean;
  readonly withdraw: boolean;
  readonly passOn: boolean;
  readonly change: boolean;
  readonly issue: boolean;
}

const ASKED = ['document.draft', 'document.review', 'document.sign', 'document.issue', 'document.read'] as const;

/** The acts possible on the review that is shown. Use where `inject` works. */
export function reviewActs(view: Signal<ReviewView | undefined>): Signal<ReviewActs | undefined> {
  const session = inject(Session);
  return computed(() => {
    const [shown, post] = [view(), session.post()];
    if (!shown || !post) return undefined;
    const review = reviewOf(shown, post.agencyId);
    const actor = {
      agencyId: post.agencyId,
      postId: post.id,
      permissions: ASKED.filter((permission) => session.can(permission)),
    } as unknown as Actor;
    const { document } = review;
    const held = document.status === 'draft' && document.returned && document.holderPostId === post.id;
    return {
      step: review.steps.find(({ state, postId }) => state === 'open' && postId === post.id),
      sendBack: canSendBack(review, actor),
      withdraw: canWithdraw(document, post.id),
      passOn: held && document.ownerPostId !== post.id,
      change: canChange(review, actor),
      issue: document.status === 'signed' && session.can('document.issue'),
    };
  });
}

function reviewOf(view: ReviewView, agencyId: string): Review {
  const { documentId: id, status, round, returned, ownerPostId, holderPostId } = view;
  const document = { id, agencyId, status, round, returned, ownerPostId, holderPostId } as Review['document'];
  const steps = view.steps
    .filter((step) => step.round === round)
    .map((step) => ({ ...step, agencyId, documentId: id }) as unknown as Step);
  return { document, steps };
}
