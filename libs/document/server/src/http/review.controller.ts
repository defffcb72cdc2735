import { reviewEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { DraftCheck } from '../check/draft.check';
import { PlanProposal } from '../plans/plan.proposal';
import { ReviewQueries } from '../review/review.queries';
import { ReviewService } from '../review/review.service';
import { StepsWaiting } from '../review/steps.waiting';
import { SubmissionService } from '../review/submission.service';

/** Routes of reviewing: what the drafter does, and what those do who are asked. */
@Controller()
export class ReviewController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly reviews: ReviewService,
    private readonly queries: ReviewQueries,
    private readonly steps: StepsWaiting,
    private readonly findings: DraftCheck,
    private readonly proposals: PlanProposal,
  ) {}

  @Endpoint(reviewEndpoints.check)
  async check(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.check>) {
    return { items: await this.findings.of(actor, input.params.id) };
  }

  @Endpoint(reviewEndpoints.plan)
  plan(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.plan>) {
    return this.proposals.of(actor, input.params.id);
  }

  @Endpoint(reviewEndpoints.review)
  review(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.review>) {
    return this.queries.of(actor, input.params.id);
  }

  @Endpoint(reviewEndpoints.submit)
  submit(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.submit>) {
    return this.submissions.submit(actor, input.params.id, input.body);
  }

  @Endpoint(reviewEndpoints.withdraw)
  withdraw(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.withdraw>) {
    return this.submissions.withdraw(actor, input.params.id);
  }

  @Endpoint(reviewEndpoints.passOn)
  passOn(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.passOn>) {
    return this.submissions.passOn(actor, input.params.id, input.body.postId, input.body.comment);
  }

  @Endpoint(reviewEndpoints.answer)
  answer(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.answer>) {
    return this.reviews.answer(actor, input.params.id, input.body);
  }

  @Endpoint(reviewEndpoints.sendBack)
  sendBack(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.sendBack>) {
    return this.reviews.sendBack(actor, input.params.id, input.body.comment);
  }

  @Endpoint(reviewEndpoints.waiting)
  waiting(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewEndpoints.waiting>) {
    return this.steps.forPost(actor, input.query);
  }
}
