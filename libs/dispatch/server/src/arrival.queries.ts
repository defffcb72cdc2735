import { dispatchErrors, type ArrivalView, type Duplicate, type arrivalEndpoints } from '@lienthong/dispatch/model';
import { FileQueries, mayRead } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, matchTyped, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { Timeline } from '@lienthong/platform/journal';
import { toCursor } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { toArrivalRow, toArrivalView, type ArrivalRecord, type WholeArrivalRecord } from './arrival.view';
import { toDeliveryView, type DeliveryRecord } from './dispatch.view';
import { DUPLICATES, FOLDED, toDuplicate, type DuplicateRecord } from './letters/duplicates';

type ListQuery = InputOf<typeof arrivalEndpoints.list>['query'];

const ROW = `a.id, a.state, a.channel, a.sender_id, a.sender_name, a.code, a.type_name, a.subject, a.urgency, a.issued_on::text, a.due_on::text,
  a.arrived_at, ${microsecondsOf('a.arrived_at')} AS arrived_place, a.seen_at, a.arrival_number, a.arrival_year, a.registered_at, a.refused_at,
  ${microsecondsOf('a.refused_at')} AS refused_place, a.file_count, a.handling, a.holders, a.handling_due_on::text`;

const WHOLE = `${ROW}, a.type_code, a.code_number, a.code_notation, a.signer_title, a.signer_name, a.language, a.note, a.via_name,
  a.addressed, a.refusal_reason, a.revision, a.reading, a.merged_into, below.forward_count, below.noticed_at`;

// The first line of the route is the own delivery: its sender was told of the arrival with the very commit that brought it.
const BELOW = `LEFT JOIN LATERAL (SELECT count(*)::integer - 1 AS forward_count, min(r.arrived_at) FILTER (WHERE r.recipient_id = a.agency_id) AS noticed_at
  FROM arrival_route(a.id) r) below ON true`;

const PROOFS = `SELECT a.id, a.channel, a.sender_name, a.code, a.arrived_at, a.merged_at FROM arrivals a
  WHERE a.agency_id = $1 AND a.merged_into = $2 ORDER BY a.arrived_at, a.id`;

const ID: KeyColumn = { sql: 'a.id', kind: 'uuid' };

interface List {
  /** Written out instead of passed: so that PostgreSQL can keep the plan that uses the index of this state. */
  readonly state: string;
  /** What orders it, all downwards, and what a cursor repeats. */
  readonly columns: readonly KeyColumn[];
}

const LISTS: Readonly<Record<ListQuery['state'], List>> = {
  pending: {
    // What waits under another arrival of the same document is shown with it.
    state: `a.state = 'pending' AND NOT ${FOLDED}`,
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

const IN_HAND = `a.handling IN ('handed_over', 'working', 'returned')`;

/** Written out too, for the index of what somebody has. */
const HANDLING: Readonly<Record<NonNullable<ListQuery['handling']>, string>> = {
  in_hand: IN_HAND,
  done: `a.handling = 'done'`,
  overdue: `${IN_HAND} AND a.handling_due_on < (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`,
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
      const mine = mayRead(actor, 'a.id', parameters);
      const handling = query.handling ? `AND ${HANDLING[query.handling]}` : '';
      const typed = matchTyped('a', query.q, parameters);
      const beyond = afterRow(columns, '<', query.after, parameters);
      const order = columns.map(({ sql }) => `${sql} DESC`);
      const rows = await this.database.query<ArrivalRecord>(
        `SELECT ${ROW} FROM arrivals a WHERE a.agency_id = $1 AND ${state} ${handling} AND ${mine} ${typed} ${beyond} ORDER BY ${order.join(', ')} LIMIT $2`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      const twins = await this.duplicatesOf(
        actor,
        page.map(({ id }) => id),
      );
      const items = page.map((row) => toArrivalRow(row, twins.get(row.id) ?? []));
      return { items, next: last ? toCursor(cursorOf(query.state, last)) : null };
    });
  }

  /** One incoming document whole; throws `dispatch.arrival_not_found`. Joins a running transaction. */
  one(actor: Actor, id: string): Promise<ArrivalView> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, id];
      const mine = mayRead(actor, 'a.id', parameters);
      const [row] = await this.database.query<WholeArrivalRecord>(
        `SELECT ${WHOLE} FROM arrivals a ${BELOW} WHERE a.agency_id = $1 AND a.id = $2 AND ${mine}`,
        parameters,
      );
      if (!row) throw dispatchErrors.arrival_not_found();
      const files = await this.files.ofArrival(actor, id);
      const duplicates = (await this.duplicatesOf(actor, [row.id])).get(row.id) ?? [];
      return toArrivalView(row, { files, duplicates, proofs: await this.proofsOf(actor, id) });
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

  /** Whether arrivals were merged into this one. */
  standsForOthers(actor: Actor, id: string): Promise<boolean> {
    return this.database.transaction(actor, async () => {
      const sql = 'SELECT 1 FROM arrivals WHERE agency_id = $1 AND merged_into = $2 LIMIT 1';
      return (await this.database.query(sql, [actor.agencyId, id])).length > 0;
    });
  }

  private async duplicatesOf(actor: Actor, ids: readonly string[]): Promise<Map<string, Duplicate[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<DuplicateRecord>(DUPLICATES, [actor.agencyId, ids]);
    const twins = new Map<string, Duplicate[]>();
    for (const row of rows) twins.set(row.of, [...(twins.get(row.of) ?? []), toDuplicate(row)]);
    return twins;
  }

  private async proofsOf(actor: Actor, id: string): Promise<ArrivalView['proofs']> {
    const rows = await this.database.query<ProofRecord>(PROOFS, [actor.agencyId, id]);
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        channel: row.channel,
        senderName: row.sender_name,
        code: row.code,
        arrivedAt: row.arrived_at.toISOString(),
        mergedAt: row.merged_at.toISOString(),
        files: await this.files.ofArrival(actor, row.id),
      })),
    );
  }

  private async requireOwn(actor: Actor, id: string): Promise<void> {
    const parameters: unknown[] = [actor.agencyId, id];
    const mine = mayRead(actor, 'a.id', parameters);
    const sql = `SELECT 1 FROM arrivals a WHERE a.agency_id = $1 AND a.id = $2 AND ${mine}`;
    const found = await this.database.query(sql, parameters);
    if (found.length === 0) throw dispatchErrors.arrival_not_found();
  }
}

interface ProofRecord extends Pick<ArrivalRecord, 'id' | 'channel' | 'sender_name' | 'code' | 'arrived_at'> {
  readonly merged_at: Date;
}

function cursorOf(state: ListQuery['state'], row: ArrivalRecord): (string | number)[] {
  if (state === 'registered') return [row.arrival_year ?? 0, row.arrival_number ?? 0];
  if (state === 'refused') return [row.refused_place ?? 0, row.id];
  return [row.urgency, row.arrived_place, row.id];
}
