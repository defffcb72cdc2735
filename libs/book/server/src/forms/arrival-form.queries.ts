import { bookErrors, type SlipShare } from '@lienthong/book/model';
import { dispatchErrors } from '@lienthong/dispatch/model';
import { mayRead } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

/** What forms say about one registered document. */
export interface ArrivalForm {
  readonly number: number;
  readonly arrivedOn: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly typeName: string;
  readonly senderName: string;
  readonly subject: string;
  readonly shares: readonly SlipShare[];
}

const ARRIVAL = `a.state, a.arrival_number AS number, office_day(a.registered_at)::text AS "arrivedOn", a.code, a.issued_on::text AS "issuedOn",
  a.type_name AS "typeName", a.sender_name AS "senderName", a.subject`;

const SHARES = `
  SELECT CASE WHEN s.parent_id IS NULL THEN 'agency' ELSE 'unit' END AS level, s.role, s.receiver_name AS receiver, s.due_on::text AS "dueOn",
         h.instruction, h.given_by_name || ', ' || h.given_by_title AS "givenBy", office_day(h.given_at)::text AS "givenOn",
         CASE WHEN s.state = 'done' THEN coalesce(s.end_note, '') END AS answer,
         CASE WHEN s.state = 'done' THEN s.ended_by_name END AS "answeredBy",
         CASE WHEN s.state = 'done' THEN office_day(s.ended_at)::text END AS "answeredOn"
    FROM assignments s JOIN handovers h ON h.agency_id = s.agency_id AND h.id = s.handover_id
   WHERE s.agency_id = $1 AND s.arrival_id = $2 AND s.state NOT IN ('returned', 'withdrawn')
   ORDER BY h.given_at, array_position(ARRAY['lead', 'cooperate', 'inform'], s.role), s.receiver_name`;

/** Reads what a form says about an incoming document; only whoever may read the document. */
@Injectable()
export class ArrivalFormQueries {
  constructor(private readonly database: Database) {}

  /** A registered document and its handling; throws `dispatch.arrival_not_found` and `book.not_registered`. */
  of(actor: Actor, id: string): Promise<ArrivalForm> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, id];
      const mine = mayRead(actor, 'a.id', parameters);
      const [arrival] = await this.database.query<Omit<ArrivalForm, 'shares'> & { readonly state: string }>(
        `SELECT ${ARRIVAL} FROM arrivals a WHERE a.agency_id = $1 AND a.id = $2 AND ${mine}`,
        parameters,
      );
      if (!arrival) throw dispatchErrors.arrival_not_found();
      if (arrival.state !== 'registered') throw bookErrors.not_registered();
      return { ...arrival, shares: await this.database.query<SlipShare>(SHARES, [actor.agencyId, id]) };
    });
  }
}
