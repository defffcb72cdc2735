import {
  documentErrors,
  passOn,
  submitDraft,
  withdraw,
  type DocumentView,
  type PlannedStep,
  type reviewEndpoints,
} from '@lienthong/document/model';
import type { Actor, PostId } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { DraftCheck } from '../check/draft.check';
import { DocumentQueries } from '../drafts/document.queries';
import { toReviewed } from '../persistence/document.repository';
import { ReviewRepository } from '../persistence/review.repository';
import { VersionKeeper } from '../versions/version.keeper';
import { reviewMoved } from './review.events';

type Submission = InputOf<typeof reviewEndpoints.submit>['body'];

/** Write side of the drafter's acts: submit, take back, pass on. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewRepository,
    private readonly versions: VersionKeeper,
    private readonly check: DraftCheck,
    private readonly queries: DocumentQueries,
    private readonly journal: Journal,
  ) {}

  /** Submits the revision that was read and checked; the check reads files and holds no lock meanwhile. */
  async submit(actor: Actor, id: string, { revision, steps }: Submission): Promise<DocumentView> {
    const findings = await this.check.of(actor, id);
    return this.database.transaction(actor, async () => {
      const { row, review } = await this.reviews.lock(actor, id);
      if (row.status === 'draft' && row.revision !== revision)
        throw documentErrors.changed_elsewhere({ revision: row.revision });
      const { document } = review;
      const ownerHeadsUnit = await this.reviews.ownerHeadsUnit(actor, document);
      const after = submitDraft({ document, findings, plan: steps as PlannedStep[], ownerHeadsUnit }, actor);
      await this.reviews.requireCompetentSigner(actor, row, after.steps);
      await this.reviews.begin(actor, after, systemClock.now());
      await this.versions.keep(actor, row, { reason: 'submitted' });
      const data = { round: after.document.round, steps: after.steps.length };
      await this.journal.record(actor, reviewMoved(review, after, { action: 'document.submitted.v1', data }));
      return this.queries.one(actor, id);
    });
  }

  /** Takes a submission back. */
  withdraw(actor: Actor, id: string): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const { row, review } = await this.reviews.lock(actor, id);
      const at = systemClock.now();
      const after = withdraw(review, at, actor);
      await this.versions.keep(actor, row, { reason: 'withdrawn' });
      await this.reviews.save(review, after, at);
      await this.journal.record(actor, reviewMoved(review, after, { action: 'document.withdrawn.v1', data: {} }));
      return this.queries.one(actor, id);
    });
  }

  /** Hands a returned draft to somebody of the agency. */
  passOn(actor: Actor, id: string, postId: string, comment: string): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const { row } = await this.reviews.lock(actor, id);
      const before = toReviewed(row);
      const after = passOn(before, postId as PostId, actor);
      const receiver = await this.reviews.activeName(actor, postId);
      await this.reviews.saveDocument(after);
      const data = { receiver, comment: comment.trim() };
      await this.journal.record(actor, reviewMoved(before, after, { action: 'document.passed_on.v1', data }));
      return this.queries.one(actor, id);
    });
  }
}
