import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { sealBook, type registerEndpoints } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { NumberPlaces } from '../numbers/number-places';
import { SpecialNumberRepository } from '../numbers/special-number.repository';
import { SeriesQueries } from '../series/series.queries';
import { BookQueries } from './book.queries';
import { Sealing } from './sealing';

/** Write side of seals: closes a book for ever and keeps the digest of each of its lines. */
@Injectable()
export class SealService {
  constructor(
    private readonly database: Database,
    private readonly specials: SpecialNumberRepository,
    private readonly places: NumberPlaces,
    private readonly series: SeriesQueries,
    private readonly books: BookQueries,
    private readonly sealing: Sealing,
  ) {}

  /** Seals a book (khoá sổ); answers its account. */
  seal(actor: Actor, series: string, year: number): Promise<AnswerOf<typeof registerEndpoints.seal>> {
    return this.database.transaction(actor, async () => {
      await this.specials.lockBook(actor, series, year);
      const last = await this.places.last(actor, series, year);
      const today = await this.series.today();
      sealBook({
        ...{ series, year, sealed: false, thisYear: Number(today.slice(0, 4)) },
        agencyEnded: await this.sealing.hasEnded(actor, today),
        account: await this.books.account(actor, series, year, last),
      });
      await this.sealing.store(actor, { series, year, last });
      return this.books.report(actor, series, year);
    });
  }
}
