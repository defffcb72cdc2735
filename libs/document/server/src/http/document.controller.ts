import { documentEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { DocumentQueries } from '../drafts/document.queries';
import { DraftService } from '../drafts/draft.service';

/** Routes of outgoing documents. */
@Controller()
export class DocumentController {
  constructor(
    private readonly drafts: DraftService,
    private readonly queries: DocumentQueries,
  ) {}

  @Endpoint(documentEndpoints.list)
  list(@CallerOf() actor: Actor, @Input() input: InputOf<typeof documentEndpoints.list>) {
    return this.queries.list(actor, input.query);
  }

  @Endpoint(documentEndpoints.one)
  one(@CallerOf() actor: Actor, @Input() input: InputOf<typeof documentEndpoints.one>) {
    return this.queries.one(actor, input.params.id);
  }

  @Endpoint(documentEndpoints.timeline)
  timeline(@CallerOf() actor: Actor, @Input() input: InputOf<typeof documentEndpoints.timeline>) {
    return this.queries.timeline(actor, input.params.id);
  }

  @Endpoint(documentEndpoints.create)
  create(@CallerOf() actor: Actor, @Input() input: InputOf<typeof documentEndpoints.create>) {
    return this.drafts.create(actor, input.body);
  }

  @Endpoint(documentEndpoints.change)
  change(@CallerOf() actor: Actor, @Input() input: InputOf<typeof documentEndpoints.change>) {
    return this.drafts.change(actor, input.params.id, input.body);
  }

  @Endpoint(documentEndpoints.discard)
  discard(@CallerOf() actor: Actor, @Input() input: InputOf<typeof documentEndpoints.discard>) {
    return this.drafts.discard(actor, input.params.id);
  }
}
