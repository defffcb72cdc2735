import type { Review, ReviewedDocument } from '@lienthong/document/model';
import type { Facts, JournalEvent } from '@lienthong/platform/journal';
import { planSignal } from '@lienthong/platform/live';

/** An act of a review: its name in the journal, and the facts of its sentence. */
export interface ReviewAct {
  readonly action:
    | 'document.submitted.v1'
    | 'document.withdrawn.v1'
    | 'document.passed_on.v1'
    | 'document.answered.v1'
    | 'document.returned.v1'
    | 'document.signed.v1';
  readonly data: Facts;
}

/** A review moved on: the line in the journal, and the screens of the agency are told. */
export function reviewMoved(
  before: Review | ReviewedDocument,
  after: Review | ReviewedDocument,
  act: ReviewAct,
): JournalEvent {
  const document = 'steps' in after ? after.document : after;
  return {
    action: act.action,
    subject: { type: 'document', id: document.id },
    before,
    after,
    data: act.data,
    jobs: [planSignal({ agencies: [document.agencyId], topic: 'documents', id: document.id })],
  };
}
