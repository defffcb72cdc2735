import {
  dispatchErrors,
  refuseArrival,
  registerArrival,
  seeArrival,
  type ArrivalView,
} from '@lienthong/dispatch/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock } from '@lienthong/platform/kernel';
import { INCOMING_SERIES } from '@lienthong/register/model';
import { NumberBooks } from '@lienthong/register/server';
import { Injectable } from '@nestjs/common';
import { ArrivalQueries } from './arrival.queries';
import { arrivalAnswered } from './dispatch.events';
import { ArrivalRepository } from './persistence/arrival.repository';

/** Write side of incoming documents: opened, registered, refused; each tells the sender in the same transaction. */
@Injectable()
export class ArrivalService {
  constructor(
    private readonly database: Database,
    private readonly arrivals: ArrivalRepository,
    private readonly queries: ArrivalQueries,
    private readonly books: NumberBooks,
    private readonly journal: Journal,
  ) {}

  /** Notes the first opening; repeating it changes nothing. */
  see(actor: Actor, id: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const arrival = await this.arrivals.lock(actor, id);
      requireAllowed(actor, 'arrival.register', arrival, dispatchErrors.arrival_not_found);
      const seen = seeArrival(arrival, systemClock.now());
      if (seen !== arrival) {
        await this.arrivals.save(seen);
        const told = await this.arrivals.report(seen);
        await this.journal.record(actor, arrivalAnswered('arrival.seen.v1', { before: arrival, after: seen }, told));
      }
      return this.queries.one(actor, id);
    });
  }

  /** Takes it into the incoming register; the number is the last thing before the commit (Decree 30/2020 art. 22). */
  register(actor: Actor, id: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const arrival = await this.arrivals.lock(actor, id);
      requireAllowed(actor, 'arrival.register', arrival, dispatchErrors.arrival_not_found);
      if (arrival.reading?.state === 'secret') throw dispatchErrors.letter_secret();
      const { last: number, year, at } = await this.books.grant(INCOMING_SERIES);
      const registered = registerArrival(arrival, at);
      await this.arrivals.save(registered, { year, number });
      const told = await this.arrivals.report(registered);
      const states = { before: arrival, after: registered };
      await this.journal.record(actor, arrivalAnswered('arrival.registered.v1', states, told, number));
      return this.queries.one(actor, id);
    });
  }

  /** Sends it back with a reason (Decision 28/2018 art. 5.4). */
  refuse(actor: Actor, id: string, reason: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const arrival = await this.arrivals.lock(actor, id);
      requireAllowed(actor, 'arrival.refuse', arrival, dispatchErrors.arrival_not_found);
      const refused = refuseArrival(arrival, reason, systemClock.now());
      await this.arrivals.save(refused);
      const told = await this.arrivals.report(refused);
      await this.journal.record(
        actor,
        arrivalAnswered('arrival.refused.v1', { before: arrival, after: refused }, told),
      );
      return this.queries.one(actor, id);
    });
  }
}
