import { answerStep, sendBack, type DocumentView, type Return, type reviewEndpoints } from '@lienthong/document/model';
import type { Actor, PostId } from '@lienthong/identity/model';
import { Colleagues } from '@lienthong/identity/server';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { DocumentQueries } from '../drafts/document.queries';
import { ReviewRepository } from '../persistence/review.repository';
import { VersionKeeper } from '../versions/version.keeper';
import { reviewMoved } from './review.events';

type Answer = InputOf<typeof reviewEndpoints.answer>['body'];

/** Write side of those who are asked: opinion, check, return. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewRepository,
    private readonly versions: VersionKeeper,
    private readonly colleagues: Colleagues,
    private readonly queries: DocumentQueries,
    private readonly journal: Journal,
  ) {}

  /** Gives an opinion or passes a check; what the reviewer changed in the text meanwhile is kept as a version. */
  answer(actor: Actor, id: string, { stepId, answer, comment }: Answer): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const { row, review } = await this.reviews.lock(actor, id);
      const at = systemClock.now();
      const after = answerStep(review, stepId, { answer, comment, at }, actor);
      await this.versions.keepIfAmended(actor, row);
      await this.reviews.save(review, after, at);
      const kind = after.steps.find((step) => step.id === stepId)?.kind ?? '';
      const data = { kind, answer, comment: comment.trim() };
      await this.journal.record(actor, reviewMoved(review, after, { action: 'document.answered.v1', data }));
      return this.queries.one(actor, id);
    });
  }

  /** Sends the document back for change, to the head of the unit that drafted it (Decree 30/2020 art. 10.3). */
  sendBack(actor: Actor, id: string, comment: string): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const { row, review } = await this.reviews.lock(actor, id);
      const at = systemClock.now();
      const draftedBy = await this.draftedBy(actor, review.document.ownerPostId);
      const after = sendBack(review, { comment, ...draftedBy, at }, actor);
      await this.versions.keep(actor, row, { reason: 'returned', comment: comment.trim() });
      await this.reviews.save(review, after, at);
      const holder = await this.reviews.nameOf(actor, after.document.holderPostId);
      const data = { comment: comment.trim(), holder };
      await this.journal.record(actor, reviewMoved(review, after, { action: 'document.returned.v1', data }));
      return this.queries.one(actor, id);
    });
  }

  private async draftedBy(actor: Actor, ownerPostId: PostId): Promise<Pick<Return, 'unitHeadPostId' | 'ownerActs'>> {
    const owner = (await this.colleagues.ofPosts(actor, [ownerPostId])).get(ownerPostId);
    const [head] = owner?.unit ? await this.colleagues.headsOf(actor, owner.unit.id) : [];
    return { unitHeadPostId: (head?.postId as PostId | undefined) ?? null, ownerActs: owner?.active ?? false };
  }
}
