import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { searchEndpoints } from '@lienthong/search/model';
import { sendTable } from '@lienthong/platform/print';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { SearchPrinter } from '../results/search.printer';
import { SearchQueries } from '../results/search.queries';
import { SavedSearchService } from '../saved-search.service';

/** Routes of searching. */
@Controller()
export class SearchController {
  constructor(
    private readonly queries: SearchQueries,
    private readonly kept: SavedSearchService,
    private readonly printer: SearchPrinter,
  ) {}

  @Endpoint(searchEndpoints.find)
  find(@CallerOf() actor: Actor, @Input() input: InputOf<typeof searchEndpoints.find>) {
    return this.queries.find(actor, input.query);
  }

  @Endpoint(searchEndpoints.export)
  export(
    @CallerOf() actor: Actor,
    @Input() { query: { format, columns = [], ...terms } }: InputOf<typeof searchEndpoints.export>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.printer.print(actor, { terms, columns, format }, (table) => sendTable(reply, 'tra-cuu', format, table));
  }

  @Endpoint(searchEndpoints.columns)
  columns(@CallerOf() actor: Actor) {
    return this.kept.columns(actor);
  }

  @Endpoint(searchEndpoints.chooseColumns)
  chooseColumns(@CallerOf() actor: Actor, @Input() input: InputOf<typeof searchEndpoints.chooseColumns>) {
    return this.kept.chooseColumns(actor, input.body.columns);
  }

  @Endpoint(searchEndpoints.saved)
  saved(@CallerOf() actor: Actor) {
    return this.kept.list(actor);
  }

  @Endpoint(searchEndpoints.save)
  save(@CallerOf() actor: Actor, @Input() input: InputOf<typeof searchEndpoints.save>) {
    return this.kept.save(actor, input.body);
  }

  @Endpoint(searchEndpoints.forget)
  forget(@CallerOf() actor: Actor, @Input() input: InputOf<typeof searchEndpoints.forget>) {
    return this.kept.forget(actor, input.params.id);
  }
}
