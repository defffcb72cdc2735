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
        const dispatchId = await this.arrivals.report(seen);
        await this.journal.record(actor, arrivalAnswered('arrival.seen.v1', arrival, seen, { dispatchId }));
      }
      return this.queries.one(actor, id);
    });
  }

  /** Takes it into the incoming register; the number is the last thing before the commit (Decree 30/2020 art. 22). */
  register(actor: Actor, id: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const arrival = await this.arrivals.lock(actor, id);
      requireAllowed(actor, 'arrival.register', arrival, dispatchErrors.arrival_not_found);
      const { last: number, year, at } = await this.books.grant(INCOMING_SERIES);
      const registered = registerArrival(arrival, at);
      await this.arrivals.save(registered, { year, number });
      const dispatchId = await this.arrivals.report(registered);
      await this.journal.record(
        actor,
        arrivalAnswered('arrival.registered.v1', arrival, registered, { dispatchId, arrivalNumber: number }),
      );
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
      const dispatchId = await this.arrivals.report(refused);
      await this.journal.record(actor, arrivalAnswered('arrival.refused.v1', arrival, refused, { dispatchId }));
      return this.queries.one(actor, id);
    });
  }
}
