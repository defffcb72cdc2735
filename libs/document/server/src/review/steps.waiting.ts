import type { reviewEndpoints } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { toCursor } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';

type Page = AnswerOf<typeof reviewEndpoints.waiting>;
type WaitingStep = Omit<Page['items'][number], 'openedAt'> & { readonly openedAt: Date; readonly place: number };

/** What "waits for me" means, once for the list and for its count: an open step of the acting post ($2). */
const WAITING = `document_steps s JOIN documents d ON d.agency_id = s.agency_id AND d.id = s.document_id
  WHERE s.agency_id = $1 AND s.post_id = $2 AND s.state = 'open'`;

const KEYS: readonly KeyColumn[] = [
  { sql: 'd.urgency', kind: 'integer' },
  { sql: 's.opened_at', kind: 'instant' },
  { sql: 's.id', kind: 'uuid' },
];

/** Who submitted it. */
const FROM = `coalesce((SELECT p.person_name FROM posts p WHERE p.agency_id = d.agency_id
  AND p.id = coalesce(d.holder_post_id, d.owner_post_id)), '')`;

/** Documents that wait for an act of one post: opinion, check or signature. */
@Injectable()
export class StepsWaiting {
  constructor(private readonly database: Database) {}

  /** One page, urgent ones first, then the last asked. Joins a running transaction. */
  forPost(actor: Actor, query: InputOf<typeof reviewEndpoints.waiting>['query']): Promise<Page> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, actor.postId, query.limit + 1];
      const beyond = afterRow(KEYS, '<', query.after, parameters);
      const rows = await this.database.query<WaitingStep>(
        `SELECT s.id AS "stepId", d.id AS "documentId", s.kind, s.opened_at AS "openedAt", d.subject, d.type_name AS "typeName",
                d.urgency, d.due_on::text AS "dueOn", d.round, ${FROM} AS "fromName",
                ${microsecondsOf('s.opened_at')} AS place
           FROM ${WAITING} ${beyond} ORDER BY d.urgency DESC, s.opened_at DESC, s.id DESC LIMIT $3`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      const items = page.map(({ place: _place, openedAt, ...row }) => ({ ...row, openedAt: openedAt.toISOString() }));
      return { items, next: last ? toCursor([last.urgency, last.place, last.stepId]) : null };
    });
  }

  /** How many wait, by the same condition. Joins a running transaction. */
  countForPost(actor: Actor): Promise<number> {
    return this.database.transaction(actor, async () => {
      const sql = `SELECT count(*)::integer AS count FROM ${WAITING}`;
      const [row] = await this.database.query<{ count: number }>(sql, [actor.agencyId, actor.postId]);
      return row?.count ?? 0;
    });
  }
}
