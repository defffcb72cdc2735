import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { CallerOf, Endpoint, Input } from '@lienthong/platform/http';
import { registerEndpoints } from '@lienthong/register/model';
import { Controller } from '@nestjs/common';
import { BookQueries } from '../books/book.queries';
import { SealService } from '../books/seal.service';
import { NumbersService } from '../numbers/numbers.service';
import { SeriesService } from '../series/series.service';

/** Routes of series, numbers and books. */
@Controller()
export class RegisterController {
  constructor(
    private readonly books: BookQueries,
    private readonly numbers: NumbersService,
    private readonly series: SeriesService,
    private readonly seals: SealService,
  ) {}

  @Endpoint(registerEndpoints.numbering)
  numbering(@CallerOf() actor: Actor, @Input() { query }: InputOf<typeof registerEndpoints.numbering>) {
    return this.books.numbering(actor, query.year);
  }

  @Endpoint(registerEndpoints.report)
  report(@CallerOf() actor: Actor, @Input() { query }: InputOf<typeof registerEndpoints.report>) {
    return this.books.report(actor, query.series, query.year);
  }

  @Endpoint(registerEndpoints.choices)
  choices(@CallerOf() actor: Actor) {
    return this.books.choices(actor);
  }

  @Endpoint(registerEndpoints.decide)
  decide(@CallerOf() actor: Actor, @Input() { body }: InputOf<typeof registerEndpoints.decide>) {
    return this.series.decide(actor, body);
  }

  @Endpoint(registerEndpoints.openBody)
  openBody(@CallerOf() actor: Actor, @Input() { body }: InputOf<typeof registerEndpoints.openBody>) {
    return this.series.openBody(actor, body);
  }

  @Endpoint(registerEndpoints.closeBody)
  closeBody(@CallerOf() actor: Actor, @Input() { params }: InputOf<typeof registerEndpoints.closeBody>) {
    return this.series.closeBody(actor, params.id);
  }

  @Endpoint(registerEndpoints.reserve)
  async reserve(@CallerOf() actor: Actor, @Input() { body }: InputOf<typeof registerEndpoints.reserve>) {
    return { numbers: await this.numbers.reserve(actor, body) };
  }

  @Endpoint(registerEndpoints.insert)
  insert(@CallerOf() actor: Actor, @Input() { body }: InputOf<typeof registerEndpoints.insert>) {
    return this.numbers.insert(actor, body);
  }

  @Endpoint(registerEndpoints.void)
  void(@CallerOf() actor: Actor, @Input() { body }: InputOf<typeof registerEndpoints.void>) {
    return this.numbers.void(actor, body);
  }

  @Endpoint(registerEndpoints.seal)
  seal(@CallerOf() actor: Actor, @Input() { body }: InputOf<typeof registerEndpoints.seal>) {
    return this.seals.seal(actor, body.series, body.year);
  }
}
