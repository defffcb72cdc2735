import { dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { DispatchQueries } from '../dispatch.queries';
import { DispatchService } from '../dispatch.service';
import { IssuePreview } from '../issue-preview';

/** Routes of sending. */
@Controller()
export class DispatchController {
  constructor(
    private readonly service: DispatchService,
    private readonly previews: IssuePreview,
    private readonly queries: DispatchQueries,
  ) {}

  @Endpoint(dispatchEndpoints.preview)
  preview(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dispatchEndpoints.preview>) {
    return this.previews.of(actor, input.params.id, input.body);
  }

  @Endpoint(dispatchEndpoints.issue)
  issue(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dispatchEndpoints.issue>) {
    return this.service.issue(actor, input.params.id, input.body);
  }

  @Endpoint(dispatchEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dispatchEndpoints.list>) {
    return this.queries.list(actor, input.query);
  }

  @Endpoint(dispatchEndpoints.one)
  one(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dispatchEndpoints.one>) {
    return this.queries.one(actor, input.params.id);
  }

  @Endpoint(dispatchEndpoints.silent)
  silent(@CallerOf() actor: Actor, @Input() input: InputOf<typeof dispatchEndpoints.silent>) {
    return this.queries.silent(actor, input.query);
  }

  @Endpoint(dispatchEndpoints.recentRecipients)
  recentRecipients(@CallerOf() actor: Actor) {
    return this.queries.recentRecipients(actor);
  }
}
