import { reviewPlanEndpoints, versionEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ReviewPlans } from '../plans/review.plans';
import { VersionQueries } from '../versions/version.queries';
import { sendAttachment } from './send-file';

/** Routes of kept versions, and of the plans that reviews are proposed by. */
@Controller()
export class VersionController {
  constructor(
    private readonly versions: VersionQueries,
    private readonly plans: ReviewPlans,
  ) {}

  @Endpoint(versionEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof versionEndpoints.list>) {
    return this.versions.list(actor, input.params.id);
  }

  @Endpoint(versionEndpoints.file)
  async file(
    @CallerOf() actor: Actor,
    @Input() input: InputOf<typeof versionEndpoints.file>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id, number, fileId } = input.params;
    sendAttachment(reply, await this.versions.open(actor, id, number, fileId));
  }

  @Endpoint(versionEndpoints.compare)
  compare(@CallerOf() actor: Actor, @Input() input: InputOf<typeof versionEndpoints.compare>) {
    return this.versions.compare(actor, input.params.id, input.query);
  }

  @Endpoint(reviewPlanEndpoints.list)
  plansOf(@CallerOf() actor: Actor) {
    return this.plans.list(actor);
  }

  @Endpoint(reviewPlanEndpoints.set)
  setPlan(@CallerOf() actor: Actor, @Input() input: InputOf<typeof reviewPlanEndpoints.set>) {
    return this.plans.set(actor, input.body);
  }
}
