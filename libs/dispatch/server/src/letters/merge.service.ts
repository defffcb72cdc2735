import { dispatchErrors, mergeArrivals, splitArrival, type ArrivalView } from '@lienthong/dispatch/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { ArrivalQueries } from '../arrival.queries';
import { ArrivalRepository } from '../persistence/arrival.repository';
import { arrivalJoined, arrivalLeft, arrivalMerged, arrivalSplit } from './letter.events';

/** Merges arrivals of one document, and takes wrong merges apart; nothing is deleted, each keeps its files, times and receipts as proof. */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly arrivals: ArrivalRepository,
    private readonly queries: ArrivalQueries,
    private readonly journal: Journal,
  ) {}

  /** Merges two; answers the one that stands for both. The sender of the other is told what became of it. */
  merge(actor: Actor, id: string, withId: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const [one, other] = await this.arrivals.lockBoth(actor, id, withId);
      for (const arrival of [one, other])
        requireAllowed(actor, 'arrival.register', arrival, dispatchErrors.arrival_not_found);
      const { surviving, merged } = mergeArrivals(one, other, systemClock.now());
      await this.arrivals.save(merged);
      await this.arrivals.redirectMerged(merged, surviving);
      const told = await this.arrivals.report(surviving);
      const before = merged.id === one.id ? one : other;
      await this.journal.record(actor, arrivalMerged(before, merged, surviving, told));
      await this.journal.record(actor, arrivalJoined(surviving, merged));
      return this.queries.one(actor, surviving.id);
    });
  }

  /** Takes an arrival that was merged wrongly out of the one that stood for both; answers it, waiting again. */
  split(actor: Actor, id: string, reason: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const { mergedInto } = await this.arrivals.lock(actor, id);
      const [before, surviving] = await this.arrivals.lockBoth(actor, id, mergedInto ?? id);
      requireAllowed(actor, 'arrival.register', before, dispatchErrors.arrival_not_found);
      const split = splitArrival(before, surviving, await this.arrivals.relied(surviving), reason);
      await this.arrivals.save(split);
      await this.journal.record(actor, arrivalSplit(before, split, surviving, reason.trim()));
      await this.journal.record(actor, arrivalLeft(surviving, split, reason.trim()));
      return this.queries.one(actor, id);
    });
  }
}
