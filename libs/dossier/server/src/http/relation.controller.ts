import { relationEndpoints } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { Controller } from '@nestjs/common';
import { CopyService } from '../relations/copy.service';
import { LinkService } from '../relations/link.service';
import { RelationQueries } from '../relations/relation.queries';

/** Routes of links and certified copies. */
@Controller()
export class RelationController {
  constructor(
    private readonly links: LinkService,
    private readonly copies: CopyService,
    private readonly queries: RelationQueries,
  ) {}

  @Endpoint(relationEndpoints.ofDocument)
  ofDocument(@CallerOf() actor: Actor, @Input() input: InputOf<typeof relationEndpoints.ofDocument>) {
    return this.queries.of(actor, { kind: 'document', id: input.params.id });
  }

  @Endpoint(relationEndpoints.ofArrival)
  ofArrival(@CallerOf() actor: Actor, @Input() input: InputOf<typeof relationEndpoints.ofArrival>) {
    return this.queries.of(actor, { kind: 'arrival', id: input.params.id });
  }

  @Endpoint(relationEndpoints.link)
  link(@CallerOf() actor: Actor, @Input() input: InputOf<typeof relationEndpoints.link>) {
    return this.links.link(actor, input.body);
  }

  @Endpoint(relationEndpoints.unlink)
  unlink(@CallerOf() actor: Actor, @Input() input: InputOf<typeof relationEndpoints.unlink>) {
    return this.links.unlink(actor, input.params.id);
  }

  @Endpoint(relationEndpoints.copy)
  copy(@CallerOf() actor: Actor, @Input() input: InputOf<typeof relationEndpoints.copy>) {
    return this.copies.make(actor, input.body);
  }
}
