import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { newId } from '@lienthong/platform/kernel';
import type { Finding } from '../check/check-submission';
import { documentErrors } from '../document.errors';
import { refuseOwnChecks } from './own-check';
import { requireStatus } from './require-status';
import { requireSoundPlan } from '../plan/review-plan';
import type { PlannedStep, Review, ReviewedDocument, Step } from './step';

/** What is submitted: the draft, what the check found, and who is asked in which order. */
export interface Submission {
  readonly document: ReviewedDocument;
  readonly findings: readonly Finding[];
  readonly plan: readonly PlannedStep[];
  /** Whether the post that drafted heads its unit. */
  readonly ownerHeadsUnit: boolean;
}

/**
 * Starts a review (trình ký): a new round in which the first group is asked. Refuses a draft that is not complete, a
 * plan without both checks and a signer or with the drafter in a check, and anybody but the head to whom a returned draft went
 * (Decree 30/2020 art. 10.3, 12).
 */
export function submitDraft({ document, findings, plan, ownerHeadsUnit }: Submission, actor: Actor): Review {
  requireAllowed(actor, 'document.draft', document, documentErrors.not_found);
  requireStatus(document, 'draft');
  if (document.returned && document.holderPostId !== actor.postId) throw documentErrors.held_elsewhere();
  const stop = findings.find(({ level }) => level === 'stop');
  if (stop?.fault === 'secret_mark') throw documentErrors.secret_mark({ mark: stop.detail ?? '' });
  if (stop) throw documentErrors.incomplete({ field: stop.field, fault: stop.fault });
  requireSoundPlan(plan);
  refuseOwnChecks(plan, { postId: document.ownerPostId, headsUnit: ownerHeadsUnit });
  const round = document.round + 1;
  const ordered = [...plan].sort((a, b) => a.group - b.group);
  const groups = [...new Set(ordered.map(({ group }) => group))];
  const steps = ordered.map((planned): Step => {
    const group = groups.indexOf(planned.group) + 1;
    return {
      ...planned,
      group,
      id: newId<'step'>(),
      agencyId: document.agencyId,
      documentId: document.id,
      round,
      state: group === 1 ? 'open' : 'waiting',
      answer: null,
      comment: '',
      answeredAt: null,
    };
  });
  return { document: { ...document, status: 'reviewing', holderPostId: actor.postId, round }, steps };
}
