import { dispatchErrors, type Arrival } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { ArrivalEntity } from './arrival.entity';

/** Write side of incoming documents, always of the acting agency. */
@Injectable()
export class ArrivalRepository {
  constructor(private readonly database: Database) {}

  /** Locks one incoming document until commit; throws `dispatch.arrival_not_found`. */
  async lock(actor: Actor, id: string): Promise<Arrival> {
    const found = await this.database.manager.findOne(ArrivalEntity, {
      where: { id: id as ArrivalEntity['id'], agencyId: actor.agencyId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw dispatchErrors.arrival_not_found();
    const { arrivalYear: _year, arrivalNumber: _number, ...arrival } = found;
    return arrival;
  }

  /** Stores what a rule changed, with the arrival number when it was granted. */
  async save(arrival: Arrival, granted?: { readonly year: number; readonly number: number }): Promise<void> {
    const { id, agencyId, state, seenAt, registeredAt, refusedAt, refusalReason } = arrival;
    const number = granted ? { arrivalYear: granted.year, arrivalNumber: granted.number } : {};
    await this.database.manager.update(
      ArrivalEntity,
      { id, agencyId },
      { state, seenAt, registeredAt, refusedAt, refusalReason, ...number },
    );
  }

  /** Carries the stored state to the sender's delivery; gives the sending to signal, or `null` when nothing changed there. */
  async report(arrival: Arrival): Promise<string | null> {
    const [told] = await this.database.query<{ dispatch_id: string }>('SELECT dispatch_id FROM report_arrival($1)', [
      arrival.id,
    ]);
    return told?.dispatch_id ?? null;
  }
}
