import { reviewPlanEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { PlanPreview } from '../plans/plan.preview';
import { ReviewPlans } from '../plans/review.plans';

/** Routes of the plans that reviews are proposed by. */
@Controller()
export class PlanController {
  constructor(
    private readonly plans: ReviewPlans,
    private readonly previews: PlanPreview,
  ) {}

  @Endpoint(reviewPlanEndpoints.list)
  list(@CallerOf() actor: Actor) {
    return this.plans.list(actor);
  }

  @Endpoint(reviewPlanEndpoints.set)
  set(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewPlanEndpoints.set>) {
    return this.plans.set(actor, input.body);
  }

  @Endpoint(reviewPlanEndpoints.preview)
  preview(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewPlanEndpoints.preview>) {
    return this.previews.of(actor, input.body);
  }
}
