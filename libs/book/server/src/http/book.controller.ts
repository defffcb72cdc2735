import { bookEndpoints } from '@lienthong/book/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { sendTable } from '@lienthong/platform/print';
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BookPrinter } from '../book.printer';
import { BookQueries } from '../book.queries';
import { EntryService } from '../entry.service';

type InputTo<K extends keyof typeof bookEndpoints> = InputOf<(typeof bookEndpoints)[K]>;

/** Routes of books. */
@Controller()
export class BookController {
  constructor(
    private readonly queries: BookQueries,
    private readonly printer: BookPrinter,
    private readonly entries: EntryService,
  ) {}

  @Endpoint(bookEndpoints.cover)
  cover(@CallerOf() actor: Actor, @Input() { params, query }: InputTo<'cover'>) {
    return this.queries.cover(actor, params.kind, query);
  }

  @Endpoint(bookEndpoints.rows)
  rows(@CallerOf() actor: Actor, @Input() { params, query }: InputTo<'rows'>) {
    return this.queries.rows(actor, params.kind, query);
  }

  @Endpoint(bookEndpoints.print)
  print(
    @CallerOf() actor: Actor,
    @Input() { params: { kind }, query: { format, volume, ...selection } }: InputTo<'print'>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = `${kind.replace('_', '-')}-${selection.year}`;
    return this.printer.print(actor, kind, { format, volume, selection }, (table) =>
      sendTable(reply, name, format, table),
    );
  }

  @Endpoint(bookEndpoints.addPost)
  addPost(@CallerOf() actor: Actor, @Input() { body }: InputTo<'addPost'>) {
    return this.entries.addPost(actor, body);
  }

  @Endpoint(bookEndpoints.addCopyUse)
  addCopyUse(@CallerOf() actor: Actor, @Input() { body }: InputTo<'addCopyUse'>) {
    return this.entries.addCopyUse(actor, body);
  }

  @Endpoint(bookEndpoints.returnCopy)
  returnCopy(@CallerOf() actor: Actor, @Input() { params, body }: InputTo<'returnCopy'>) {
    return this.entries.returnCopy(actor, params.id, body.returnedOn);
  }

  @Endpoint(bookEndpoints.strike)
  strike(@CallerOf() actor: Actor, @Input() { params, body }: InputTo<'strike'>) {
    return this.entries.strike(actor, params.id, body.reason);
  }
}
