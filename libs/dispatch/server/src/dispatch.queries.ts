import { dispatchErrors, type dispatchEndpoints } from '@lienthong/dispatch/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, matchTyped, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { toCursor } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { toDeliveryView, toDispatchRow, type DeliveryRecord, type DispatchRecord } from './dispatch.view';

type ListQuery = InputOf<typeof dispatchEndpoints.list>['query'];
type SilentQuery = InputOf<typeof dispatchEndpoints.silent>['query'];

const COUNTS = `CROSS JOIN LATERAL (
  SELECT jsonb_object_agg(c.state, c.n) AS counts, min(c.silent) AS silent_since FROM (
    SELECT y.state, count(*) AS n, min(y.arrived_at) FILTER (WHERE y.state IN ('arrived', 'seen')) AS silent
      FROM deliveries y WHERE y.agency_id = d.agency_id AND y.dispatch_id = d.id GROUP BY y.state) c) p`;

const ROW = `SELECT d.id, d.document_id, o.code, o.subject, d.urgency, d.route, d.sent_at, ${microsecondsOf('d.sent_at')} AS sent_place, d.sent_by,
    p.counts, p.silent_since, ${microsecondsOf('p.silent_since')} AS silent_place
  FROM dispatches d JOIN documents o ON o.agency_id = d.agency_id AND o.id = d.document_id`;

const DELIVERY = `y.id, y.parent_id, y.hop, y.addressed, y.recipient_id, g.name AS recipient_name, y.level, y.state, y.arrived_at,
  y.seen_at, y.answered_at, y.arrival_number, y.refusal_reason, y.handling`;

const BY_SENDING: readonly KeyColumn[] = [
  { sql: 'd.sent_at', kind: 'instant' },
  { sql: 'd.id', kind: 'uuid' },
];
const BY_SILENCE: readonly KeyColumn[] = [
  { sql: 'p.silent_since', kind: 'instant' },
  { sql: 'd.id', kind: 'uuid' },
];
const BY_ARRIVAL: readonly KeyColumn[] = [
  { sql: 'y.arrived_at', kind: 'instant' },
  { sql: 'y.id', kind: 'uuid' },
];

/** Read side of sending: the delivery board and the tree of one sending, always of the acting agency. */
@Injectable()
export class DispatchQueries {
  constructor(private readonly database: Database) {}

  /** One page of sendings: newest first, or with `open` those somebody is silent on, longest silence first. */
  list(actor: Actor, query: ListQuery): Promise<AnswerOf<typeof dispatchEndpoints.list>> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, query.limit + 1];
      const typed = matchTyped('o', query.q, parameters);
      const [columns, way] = query.open ? ([BY_SILENCE, '>'] as const) : ([BY_SENDING, '<'] as const);
      const beyond = afterRow(columns, way, query.after, parameters);
      const order = query.open ? 'p.silent_since, d.id' : 'd.sent_at DESC, d.id DESC';
      const silent = query.open
        ? `AND EXISTS (SELECT FROM deliveries s WHERE s.agency_id = d.agency_id AND s.dispatch_id = d.id
        AND s.state IN ('arrived', 'seen'))`
        : '';
      const rows = await this.database.query<DispatchRecord>(
        `${ROW} ${COUNTS} WHERE d.agency_id = $1 ${silent} ${typed} ${beyond} ORDER BY ${order} LIMIT $2`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      return {
        items: page.map(toDispatchRow),
        next: last ? toCursor([(query.open ? last.silent_place : last.sent_place) ?? 0, last.id]) : null,
      };
    });
  }

  /** One sending with its deliveries, parents before children; throws `dispatch.not_found`. */
  one(actor: Actor, id: string): Promise<AnswerOf<typeof dispatchEndpoints.one>> {
    return this.database.transaction(actor, async () => {
      const [row] = await this.database.query<DispatchRecord>(`${ROW} ${COUNTS} WHERE d.agency_id = $1 AND d.id = $2`, [
        actor.agencyId,
        id,
      ]);
      if (!row) throw dispatchErrors.not_found();
      const deliveries = await this.database.query<DeliveryRecord>(
        `SELECT ${DELIVERY} FROM deliveries y JOIN agencies g ON g.id = y.recipient_id
          WHERE y.agency_id = $1 AND y.dispatch_id = $2 ORDER BY y.hop, y.arrived_at NULLS LAST, g.name, y.id`,
        [actor.agencyId, id],
      );
      return { ...toDispatchRow(row), sentBy: row.sent_by, deliveries: deliveries.map(toDeliveryView) };
    });
  }

  /** One page of recipients that have not answered, longest silence first. */
  silent(actor: Actor, query: SilentQuery): Promise<AnswerOf<typeof dispatchEndpoints.silent>> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, query.limit + 1];
      const beyond = afterRow(BY_ARRIVAL, '>', query.after, parameters);
      const rows = await this.database.query<DeliveryRecord & SilentRecord>(
        `SELECT ${DELIVERY}, ${microsecondsOf('y.arrived_at')} AS arrived_place, y.dispatch_id, d.document_id, o.code, o.subject
           FROM deliveries y JOIN dispatches d ON d.agency_id = y.agency_id AND d.id = y.dispatch_id
           JOIN documents o ON o.agency_id = d.agency_id AND o.id = d.document_id JOIN agencies g ON g.id = y.recipient_id
          WHERE y.agency_id = $1 AND y.state IN ('arrived', 'seen') ${beyond} ORDER BY y.arrived_at, y.id LIMIT $2`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      return { items: page.map(toSilentRow), next: last ? toCursor([last.arrived_place, last.id]) : null };
    });
  }

  /** The agencies this post sent to in its last twenty sendings, most recent first, at most 30. */
  recentRecipients(actor: Actor): Promise<AnswerOf<typeof dispatchEndpoints.recentRecipients>> {
    return this.database.transaction(actor, async () => {
      const rows = await this.database.query<{ id: string }>(
        `SELECT y.recipient_id AS id FROM (SELECT id, sent_at FROM dispatches WHERE agency_id = $1 AND sent_by_post_id = $2
            ORDER BY sent_at DESC LIMIT 20) d
           JOIN deliveries y ON y.agency_id = $1 AND y.dispatch_id = d.id AND y.addressed
          GROUP BY y.recipient_id ORDER BY max(d.sent_at) DESC, y.recipient_id LIMIT 30`,
        [actor.agencyId, actor.postId],
      );
      return { agencyIds: rows.map((row) => row.id) };
    });
  }
}

interface SilentRecord {
  readonly arrived_place: number;
  readonly dispatch_id: string;
  readonly document_id: string;
  readonly code: string;
  readonly subject: string;
}

function toSilentRow(row: DeliveryRecord & SilentRecord) {
  return {
    ...toDeliveryView(row),
    dispatchId: row.dispatch_id,
    documentId: row.document_id,
    code: row.code,
    subject: row.subject,
  };
}
