import { reviewEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { DraftCheck } from '../check/draft.check';
import { PlanProposal } from '../plans/plan.proposal';
import { SubmissionService } from '../review/submission.service';

/** Routes of the drafter: check, plan, submit, take back, pass on. */
@Controller()
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionService,
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
}
