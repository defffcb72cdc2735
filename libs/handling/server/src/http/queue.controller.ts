import { queueEndpoints } from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { QueueQueries } from '../queue.queries';

/** Routes of "Việc của tôi". */
@Controller()
export class QueueController {
  constructor(private readonly queries: QueueQueries) {}

  @Endpoint(queueEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof queueEndpoints.list>) {
    return this.queries.list(actor, input.query);
  }

  @Endpoint(queueEndpoints.counts)
  counts(@CallerOf() actor: Actor) {
    return this.queries.counts(actor);
  }
}
