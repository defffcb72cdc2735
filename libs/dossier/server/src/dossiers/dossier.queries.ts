import { dossierErrors, type dossierEndpoints, type DossierView } from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, microsecondsOf } from '@lienthong/platform/database';
import { toCursor } from '@lienthong/platform/kernel';
import { wordsPattern } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import {
  toDossierRow,
  toDossierView,
  type DossierRecord,
  type ItemRecord,
  type WholeDossierRecord,
} from './dossier.view';

type ListQuery = InputOf<typeof dossierEndpoints.list>['query'];

const ROW = `
  s.id, s.year, s.number, s.symbol, s.title, s.state, s.retention_years, s.access, s.access_unconfirmed, s.holder_post_id,
  o.person_name AS holder_name, o.title AS holder_title, s.started_on::text, s.ended_on::text,
  (SELECT count(*)::integer FROM dossier_items i WHERE i.agency_id = s.agency_id AND i.dossier_id = s.id) AS documents,
  (SELECT coalesce(sum(coalesce(d.page_amount, a.page_amount, 0)), 0)::integer FROM dossier_items i
     LEFT JOIN documents d ON d.agency_id = i.agency_id AND d.id = i.document_id
     LEFT JOIN arrivals a ON a.agency_id = i.agency_id AND a.id = i.arrival_id
    WHERE i.agency_id = s.agency_id AND i.dossier_id = s.id) AS pages`;

const FROM = 'FROM dossiers s JOIN posts o ON o.id = s.holder_post_id WHERE s.agency_id = $1';

/** The rule `maySee` in SQL, for a list: $2 = the acting post, $3 = whether it belongs to the records office. */
const SEEN = `AND (s.access = 'agency' OR $3::boolean OR s.holder_post_id = $2 OR $2 = ANY (s.reader_post_ids))`;

const ITEMS = `
  SELECT i.ordinal, CASE WHEN i.document_id IS NULL THEN 'arrival' ELSE 'document' END AS kind,
         coalesce(i.document_id, i.arrival_id) AS id, coalesce(d.code, a.code) AS code,
         coalesce(d.type_name, a.type_name) AS type_name, coalesce(d.subject, a.subject) AS subject,
         coalesce(a.sender_name, g.name) AS issuer, coalesce(d.issued_on, a.issued_on)::text AS issued_on,
         a.arrival_number, coalesce(d.page_amount, a.page_amount) AS pages, i.filed_at
    FROM dossier_items i JOIN agencies g ON g.id = i.agency_id
    LEFT JOIN documents d ON d.agency_id = i.agency_id AND d.id = i.document_id
    LEFT JOIN arrivals a ON a.agency_id = i.agency_id AND a.id = i.arrival_id
   WHERE i.agency_id = $1 AND i.dossier_id = $2 ORDER BY i.ordinal`;

/** Read side of dossiers: of the acting agency, and only those that the acting post may see. */
@Injectable()
export class DossierQueries {
  constructor(private readonly database: Database) {}

  /** One page of dossiers, last opened first; words of title and notation are found without accents. */
  list(actor: Actor, query: ListQuery): Promise<AnswerOf<typeof dossierEndpoints.list>> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [...seenBy(actor), query.limit + 1];
      const keys = [{ sql: 's.opened_at', kind: 'instant' } as const, { sql: 's.id', kind: 'uuid' } as const];
      const found = conditionsOf(actor, query, parameters);
      const beyond = afterRow(keys, '<', query.after, parameters);
      const rows = await this.database.query<DossierRecord & { place: number }>(
        `SELECT ${ROW}, ${microsecondsOf('s.opened_at')} AS place ${FROM} ${SEEN} ${found} ${beyond}
          ORDER BY s.opened_at DESC, s.id DESC LIMIT $4`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      return { items: page.map(toDossierRow), next: last ? toCursor([last.place, last.id]) : null };
    });
  }

  /** One dossier with its documents; throws `dossier.not_found` also for one the post may not see. Joins a running transaction. */
  one(actor: Actor, id: string): Promise<DossierView> {
    return this.database.transaction(actor, async () => {
      const [record] = await this.database.query<WholeDossierRecord>(
        `SELECT ${ROW}, s.language, s.note, s.plan_line_id,
                (SELECT coalesce(jsonb_agg(jsonb_build_object('postId', r.id, 'personName', r.person_name) ORDER BY r.id), '[]')
                   FROM posts r WHERE r.id = ANY (s.reader_post_ids)) AS readers ${FROM} ${SEEN} AND s.id = $4`,
        [...seenBy(actor), id],
      );
      if (!record) throw dossierErrors.not_found();
      return toDossierView(actor, record, await this.database.query<ItemRecord>(ITEMS, [actor.agencyId, id]));
    });
  }
}

function seenBy(actor: Actor): [string, string, boolean] {
  return [actor.agencyId, actor.postId, actor.permissions.includes('dossier.manage')];
}

function conditionsOf(actor: Actor, query: ListQuery, parameters: unknown[]): string {
  const words = wordsPattern(query.q ?? '');
  return [
    query.year === undefined ? '' : `AND s.year = $${parameters.push(query.year)}`,
    query.state === undefined ? '' : `AND s.state = $${parameters.push(query.state)}`,
    query.mine === 'true' ? `AND s.holder_post_id = $${parameters.push(actor.postId)}` : '',
    !query.q?.trim()
      ? ''
      : words.length === 0
        ? 'AND false'
        : `AND s.title_folded LIKE ALL ($${parameters.push(words)}::text[])`,
  ].join(' ');
}
