import { filingPlanEndpoints } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { FilingPlanQueries } from '../plan/filing-plan.queries';
import { FilingPlanService } from '../plan/filing-plan.service';

/** Routes of filing plans. */
@Controller()
export class FilingPlanController {
  constructor(
    private readonly service: FilingPlanService,
    private readonly queries: FilingPlanQueries,
  ) {}

  @Endpoint(filingPlanEndpoints.one)
  one(@CallerOf() actor: Actor, @Input() input: InputOf<typeof filingPlanEndpoints.one>) {
    return this.queries.one(actor, input.params.year);
  }

  @Endpoint(filingPlanEndpoints.write)
  write(@CallerOf() actor: Actor, @Input() input: InputOf<typeof filingPlanEndpoints.write>) {
    return this.service.write(actor, input.params.year, input.body);
  }

  @Endpoint(filingPlanEndpoints.copy)
  copy(@CallerOf() actor: Actor, @Input() input: InputOf<typeof filingPlanEndpoints.copy>) {
    return this.service.copy(actor, input.params.year);
  }

  @Endpoint(filingPlanEndpoints.approve)
  approve(@CallerOf() actor: Actor, @Input() input: InputOf<typeof filingPlanEndpoints.approve>) {
    return this.service.approve(actor, input.params.year);
  }
}
