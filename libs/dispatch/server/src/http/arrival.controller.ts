import { arrivalEndpoints } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { ArrivalQueries } from '../arrival.queries';
import { ArrivalService } from '../arrival.service';
import { CountsQueries } from '../counts.queries';

/** Routes of incoming documents. */
@Controller()
export class ArrivalController {
  constructor(
    private readonly service: ArrivalService,
    private readonly queries: ArrivalQueries,
    private readonly badges: CountsQueries,
  ) {}

  @Endpoint(arrivalEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.list>) {
    return this.queries.list(actor, input.query);
  }

  @Endpoint(arrivalEndpoints.one)
  one(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.one>) {
    return this.queries.one(actor, input.params.id);
  }

  @Endpoint(arrivalEndpoints.timeline)
  timeline(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.timeline>) {
    return this.queries.timeline(actor, input.params.id);
  }

  @Endpoint(arrivalEndpoints.route)
  route(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.route>) {
    return this.queries.route(actor, input.params.id);
  }

  @Endpoint(arrivalEndpoints.see)
  see(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.see>) {
    return this.service.see(actor, input.params.id);
  }

  @Endpoint(arrivalEndpoints.register)
  register(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.register>) {
    return this.service.register(actor, input.params.id);
  }

  @Endpoint(arrivalEndpoints.refuse)
  refuse(@CallerOf() actor: Actor, @Input() input: InputOf<typeof arrivalEndpoints.refuse>) {
    return this.service.refuse(actor, input.params.id, input.body.reason);
  }

  @Endpoint(arrivalEndpoints.counts)
  counts(@CallerOf() actor: Actor) {
    return this.badges.of(actor);
  }
}
