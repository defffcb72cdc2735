import { QUEUE_TABS, type Desk, type QueueRow, type QueueTab, type queueEndpoints } from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, matchTyped, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { toCursor, vietnamDay, systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { DeskQueries } from './desk.queries';
import { toQueueRow, type QueueRecord } from './queue.view';

type ListQuery = InputOf<typeof queueEndpoints.list>['query'];

const OPEN = `s.state IN ('waiting', 'seen', 'working')`;
const MINE = '(s.post_id = $2 OR s.unit_id = $3)';
const GIVEN = 's.given_by_post_id = $2';
const PASSED_ON = `EXISTS (SELECT FROM assignments c WHERE c.agency_id = s.agency_id AND c.parent_id = s.id AND c.role = 'lead'
                            AND c.state IN ('waiting', 'seen', 'working'))`;
const AWAKE = '(s.snoozed_until IS NULL OR s.snoozed_until <= $4::date)';
const ON_DESK = `${OPEN} AND ${MINE} AND NOT ${PASSED_ON}`;
// A lead that was passed on and comes back lies on its giver's desk by itself: what it was passed on from is open again.
const CAME_BACK = `s.state = 'returned' AND s.settled_at IS NULL AND ${GIVEN} AND NOT (s.role = 'lead' AND s.parent_id IS NOT NULL)`;

const ASSIGNED = `assignments s JOIN arrivals a ON a.agency_id = s.agency_id AND a.id = s.arrival_id
  JOIN handovers h ON h.agency_id = s.agency_id AND h.id = s.handover_id`;

/** What lies in a part of the queue: the conditions of its list and of its count alike, and of `tabsOf` in the model. */
const LIES_IN: Readonly<Record<Exclude<QueueTab, 'to_route' | 'sign'>, string>> = {
  todo: `((${ON_DESK} AND ${AWAKE} AND s.role = 'lead') OR (${CAME_BACK}))`,
  cooperate: `${ON_DESK} AND ${AWAKE} AND s.role = 'cooperate'`,
  inform: `${ON_DESK} AND ${AWAKE} AND s.role = 'inform'`,
  given: `${OPEN} AND ${GIVEN}`,
  snoozed: `${ON_DESK} AND NOT ${AWAKE}`,
};

const UNROUTED = `a.state = 'registered' AND a.handling IS NULL AND $5`;

const FACTS = `a.id AS arrival_id, a.code, a.type_name, a.subject, a.sender_name, a.urgency, a.arrival_number, a.file_count`;

/** Urgent first, then the nearest due date, what has none last. */
const rankBy = (dueOn: string): string =>
  `((3 - a.urgency) * 10000000 + coalesce(${dueOn} - DATE '2000-01-01', 9000000))::integer`;

interface Part {
  readonly rows: string;
  readonly from: string;
  readonly where: string;
  /** What orders it, upwards, and what a cursor repeats. */
  readonly columns: readonly [KeyColumn, KeyColumn, KeyColumn];
}

const ARRIVALS: Part = {
  rows: `'arrival' AS kind, a.id, ${FACTS}, a.due_on::text, a.registered_at AS given_at`,
  from: 'arrivals a',
  where: `a.agency_id = $1 AND ${UNROUTED}`,
  columns: keysOf('a.due_on', 'a.registered_at', 'a.id'),
};

/** Steps of drafts that wait for the acting post, by the condition of `StepsWaiting` in the document domain. */
const STEPS: Part = {
  rows: `'step' AS kind, s.id, a.id AS document_id, s.kind AS step_kind, coalesce(a.code, '') AS code, a.type_name, a.subject, a.urgency,
         coalesce((SELECT p.person_name FROM posts p WHERE p.id = coalesce(a.holder_post_id, a.owner_post_id)), '') AS sender_name,
         (SELECT count(*)::integer FROM files f WHERE f.agency_id = a.agency_id AND f.document_id = a.id) AS file_count,
         a.due_on::text, s.opened_at AS given_at, true AS mine`,
  from: 'document_steps s JOIN documents a ON a.agency_id = s.agency_id AND a.id = s.document_id',
  where: `s.agency_id = $1 AND s.post_id = $2 AND s.state = 'open'`,
  columns: keysOf('a.due_on', 's.opened_at', 's.id'),
};

function partOf(tab: QueueTab): Part {
  if (tab === 'to_route') return ARRIVALS;
  if (tab === 'sign') return STEPS;
  return {
    rows: `'assignment' AS kind, s.id, ${FACTS}, s.role, s.state, s.due_on::text, s.snoozed_until::text, s.receiver_name, s.end_note,
           h.given_by_name, h.given_at, h.instruction, ${MINE} AS mine, CASE WHEN ${OPEN} THEN s.id ELSE s.parent_id END AS from_id`,
    from: ASSIGNED,
    where: `s.agency_id = $1 AND ${LIES_IN[tab]}`,
    columns: keysOf('s.due_on', 'h.given_at', 's.id'),
  };
}

function keysOf(dueOn: string, since: string, id: string): Part['columns'] {
  return [
    { sql: rankBy(dueOn), kind: 'integer' },
    { sql: since, kind: 'instant' },
    { sql: id, kind: 'uuid' },
  ];
}

/** Names every parameter, so that each part can leave those it does not need. */
const KNOWN = '($2::uuid IS NULL OR $3::uuid IS NULL OR $4::date IS NULL OR $5::boolean IS NULL OR true)';

/** Read side of "Việc của tôi": one queue for the acting post. */
@Injectable()
export class QueueQueries {
  constructor(
    private readonly database: Database,
    private readonly desks: DeskQueries,
  ) {}

  /** One page of one part: urgent first, then by due date, then what waits longest. */
  list(actor: Actor, query: ListQuery): Promise<AnswerOf<typeof queueEndpoints.list>> {
    return this.database.transaction(actor, async () => {
      const parameters = parametersOf(actor, await this.desks.of(actor));
      const { rows, from, where, columns } = partOf(query.tab);
      const limit = parameters.push(query.limit + 1);
      const typed = matchTyped('a', query.q, parameters);
      const beyond = afterRow(columns, '>', query.after, parameters);
      const order = columns.map(({ sql }) => sql).join(', ');
      const found = await this.database.query<QueueRecord>(
        `SELECT ${rows}, ${columns[0].sql} AS rank, ${microsecondsOf(columns[1].sql)} AS place
           FROM ${from} WHERE ${KNOWN} AND ${where} ${typed} ${beyond} ORDER BY ${order} LIMIT $${limit}`,
        parameters,
      );
      const items = found.slice(0, query.limit);
      const last = found.length > query.limit ? items.at(-1) : undefined;
      return {
        items: items.map((row): QueueRow => toQueueRow(row)),
        next: last ? toCursor([last.rank, last.place, last.id]) : null,
      };
    });
  }

  /** How much lies in each part, by the conditions of the lists. */
  counts(actor: Actor): Promise<AnswerOf<typeof queueEndpoints.counts>> {
    return this.database.transaction(actor, async () => {
      const desk = await this.desks.of(actor);
      const counts = QUEUE_TABS.map((tab) => {
        const { from, where } = partOf(tab);
        return `(SELECT count(*)::integer FROM ${from} WHERE ${KNOWN} AND ${where}) AS ${tab}`;
      });
      const [row] = await this.database.query<Record<QueueTab, number>>(
        `SELECT ${counts.join(', ')}`,
        parametersOf(actor, desk),
      );
      const may = actor.permissions.includes('handling.act');
      const of = (tab: QueueTab): number => (may ? (row?.[tab] ?? 0) : 0);
      return {
        todo: of('todo'),
        sign: of('sign'),
        cooperate: of('cooperate'),
        inform: of('inform'),
        to_route: of('to_route'),
        given: of('given'),
        snoozed: of('snoozed'),
      };
    });
  }
}

function parametersOf(actor: Actor, desk: Desk): unknown[] {
  const unit = desk.answersForUnit ? desk.unitId : null;
  return [actor.agencyId, desk.postId, unit, vietnamDay(systemClock.now()), desk.mayRoute];
}
