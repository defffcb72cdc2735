import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import {
  insertNumber,
  isInForce,
  registerErrors,
  reserveNumbers,
  voidNumber,
  type registerEndpoints,
  type SeriesInForce,
  type SpecialNumberView,
} from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';
import { NumberBooks } from '../number-books';
import { numberActed } from '../register.events';
import { SeriesQueries } from '../series/series.queries';
import { NumberPlaces } from './number-places';
import { SpecialNumberRepository } from './special-number.repository';

type Body<E extends keyof typeof registerEndpoints> = InputOf<(typeof registerEndpoints)[E]>['body'];

/** Write side of numbers outside the running order; each act has a reason and a line in the journal. */
@Injectable()
export class NumbersService {
  constructor(
    private readonly database: Database,
    private readonly books: NumberBooks,
    private readonly series: SeriesQueries,
    private readonly places: NumberPlaces,
    private readonly specials: SpecialNumberRepository,
    private readonly journal: Journal,
  ) {}

  /** Takes the next numbers of a series in advance (lấy số trước). */
  reserve(actor: Actor, order: Body<'reserve'>): Promise<SpecialNumberView[]> {
    return this.database.transaction(actor, async () => {
      const year = Number((await this.series.today()).slice(0, 4));
      const { series, reason } = reserveNumbers(order, await this.inForce(actor, year));
      const granted = await this.books.grant(series, order.count);
      const numbers = await this.specials.insert(actor, {
        ...granted,
        ...{ kind: 'reserved', series, reason, suffix: '', datedOn: granted.day },
      });
      for (const number of numbers) await this.journal.record(actor, numberActed('reserved', number));
      return numbers;
    });
  }

  /** Puts a number with a letter behind another one, for a document of an earlier day (chèn số). */
  insert(actor: Actor, order: Body<'insert'>): Promise<SpecialNumberView> {
    return this.database.transaction(actor, async () => {
      const { series, year, number, datedOn } = order;
      await this.specials.lockBook(actor, series, year);
      if (!isInForce(series, await this.inForce(actor, year))) throw registerErrors.series_not_in_force({ series });
      const { suffix, reason } = insertNumber(order, {
        year,
        last: await this.places.last(actor, series, year),
        today: await this.series.today(),
        ...(await this.places.around(actor, series, year, number)),
      });
      const place = { kind: 'inserted', series, year, first: number, last: number } as const;
      const [inserted] = await this.specials.insert(actor, { ...place, suffix, datedOn, reason });
      if (!inserted) throw registerErrors.number_taken({ number });
      await this.journal.record(actor, numberActed('inserted', inserted));
      return inserted;
    });
  }

  /** Makes a number void for ever (huỷ số): taken before and not used, or missing without a reason. */
  void(actor: Actor, order: Body<'void'>): Promise<SpecialNumberView> {
    return this.database.transaction(actor, async () => {
      const { series, year, number, suffix } = order;
      await this.specials.lockBook(actor, series, year);
      const last = await this.places.last(actor, series, year);
      const holder = await this.places.holder(actor, series, year, { number, suffix });
      if (holder === null && suffix !== '') throw registerErrors.special_not_found();
      const reason = voidNumber({ number, last, holder: holder?.kind ?? null }, order.reason);
      const place = { kind: 'void', series, year, first: number, last: number } as const;
      const voided = holder
        ? await this.specials.makeVoid(actor, holder.id, reason)
        : (await this.specials.insert(actor, { ...place, suffix: '', datedOn: null, reason }))[0];
      if (!voided) throw registerErrors.number_taken({ number });
      await this.journal.record(actor, numberActed('voided', voided));
      return voided;
    });
  }

  private async inForce(actor: Actor, year: number): Promise<SeriesInForce> {
    await this.series.holdDecisions();
    const bodies = await this.series.bodies(actor, year);
    return { scheme: await this.series.scheme(actor, year), bodySymbols: bodies.map(({ symbol }) => symbol) };
  }
}
