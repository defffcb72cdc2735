import { dispatchErrors, type ArrivalState, type ArrivalView, type arrivalEndpoints } from '@lienthong/dispatch/model';
import { FileQueries } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, matchTyped, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { Timeline } from '@lienthong/platform/journal';
import { toCursor } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { toArrivalRow, toArrivalView, toDeliveryView, type ArrivalRecord, type DeliveryRecord } from './dispatch.view';

type ListQuery = InputOf<typeof arrivalEndpoints.list>['query'];

const ROW = `a.id, a.state, a.sender_id, a.sender_name, a.code, a.type_name, a.subject, a.urgency, a.issued_on::text, a.due_on::text,
  a.arrived_at, ${microsecondsOf('a.arrived_at')} AS arrived_place, a.seen_at, a.arrival_number, a.arrival_year, a.registered_at, a.refused_at,
  ${microsecondsOf('a.refused_at')} AS refused_place, a.file_count`;

const ID: KeyColumn = { sql: 'a.id', kind: 'uuid' };

interface List {
  /** Written out instead of passed: so that PostgreSQL can keep the plan that uses the index of this state. */
  readonly state: string;
  /** What orders it, all downwards, and what a cursor repeats. */
  readonly columns: readonly KeyColumn[];
}

const LISTS: Readonly<Record<ArrivalState, List>> = {
  pending: {
    state: `a.state = 'pending'`,
    columns: [{ sql: 'a.urgency', kind: 'integer' }, { sql: 'a.arrived_at', kind: 'instant' }, ID],
  },
  registered: {
    state: `a.state = 'registered'`,
    columns: [
      { sql: 'a.arrival_year', kind: 'integer' },
      { sql: 'a.arrival_number', kind: 'integer' },
    ],
  },
  refused: { state: `a.state = 'refused'`, columns: [{ sql: 'a.refused_at', kind: 'instant' }, ID] },
};

/** Read side of incoming documents: SQL straight to views, always of the acting agency. */
@Injectable()
export class ArrivalQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileQueries,
    private readonly timelines: Timeline,
  ) {}

  /** One page of a list: waiting ones urgent first and newest first, registered ones by number downwards. */
  list(actor: Actor, query: ListQuery): Promise<AnswerOf<typeof arrivalEndpoints.list>> {
    return this.database.transaction(actor, async () => {
      const { state, columns } = LISTS[query.state];
      const parameters: unknown[] = [actor.agencyId, query.limit + 1];
      const typed = matchTyped('a', query.q, parameters);
      const beyond = afterRow(columns, '<', query.after, parameters);
      const order = columns.map(({ sql }) => `${sql} DESC`);
      const rows = await this.database.query<ArrivalRecord>(
        `SELECT ${ROW} FROM arrivals a WHERE a.agency_id = $1 AND ${state} ${typed} ${beyond} ORDER BY ${order.join(', ')} LIMIT $2`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      return { items: page.map(toArrivalRow), next: last ? toCursor(cursorOf(query.state, last)) : null };
    });
  }

  /** One incoming document whole; throws `dispatch.arrival_not_found`. Joins a running transaction. */
  one(actor: Actor, id: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const [row] = await this.database.query<ArrivalRecord>(
        `SELECT ${ROW}, a.code_number, a.code_notation, a.signer_title, a.signer_name, a.language, a.note, a.via_name, a.addressed,
                a.refusal_reason, (SELECT count(*)::integer - 1 FROM arrival_route(a.id)) AS forward_count
           FROM arrivals a WHERE a.agency_id = $1 AND a.id = $2`,
        [actor.agencyId, id],
      );
      if (!row) throw dispatchErrors.arrival_not_found();
      return toArrivalView(row, await this.files.ofArrival(actor, id));
    });
  }

  /** Everything that happened to it in this agency; throws `dispatch.arrival_not_found`. */
  timeline(actor: Actor, id: string): Promise<AnswerOf<typeof arrivalEndpoints.timeline>> {
    return this.database.transaction(actor, async () => {
      await this.requireOwn(actor, id);
      return { items: await this.timelines.of('arrival', id) };
    });
  }

  /** The tree below an own arrival, itself first; throws `dispatch.arrival_not_found`. */
  route(actor: Actor, id: string): Promise<AnswerOf<typeof arrivalEndpoints.route>> {
    return this.database.transaction(actor, async () => {
      await this.requireOwn(actor, id);
      const rows = await this.database.query<DeliveryRecord>('SELECT * FROM arrival_route($1)', [id]);
      return { deliveries: rows.map(toDeliveryView) };
    });
  }

  private async requireOwn(actor: Actor, id: string): Promise<void> {
    const found = await this.database.query('SELECT 1 FROM arrivals WHERE agency_id = $1 AND id = $2', [
      actor.agencyId,
      id,
    ]);
    if (found.length === 0) throw dispatchErrors.arrival_not_found();
  }
}

function cursorOf(state: ArrivalState, row: ArrivalRecord): (string | number)[] {
  if (state === 'registered') return [row.arrival_year ?? 0, row.arrival_number ?? 0];
  if (state === 'refused') return [row.refused_place ?? 0, row.id];
  return [row.urgency, row.arrived_place, row.id];
}
