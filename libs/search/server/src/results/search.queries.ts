import { mayRead } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { toCursor } from '@lienthong/platform/kernel';
import { readQuery, searchWords, type SearchHit, type searchEndpoints, type SearchPlan } from '@lienthong/search/model';
import { Injectable } from '@nestjs/common';
import { toSearchHit, type HitRecord } from './hit.view';
import { NEWEST, placeOf, searchOrder, type SearchPlace } from './search-order';

type FindQuery = InputOf<typeof searchEndpoints.find>['query'];

/** The function finds, with the permission inside; the tables are read once more behind the caller's own policies. */
const findRows = (readable: string): string => `
  SELECT f.kind, f.id, f.tier, f.day::text, f.key, coalesce(a.state, o.status) AS state, coalesce(a.code, o.code) AS code,
         coalesce(a.type_name, o.type_name) AS type_name, coalesce(a.subject, o.subject) AS subject,
         coalesce(a.sender_name, own.name) AS issuer, coalesce(a.signer_title, o.signer_title) AS signer_title,
         coalesce(a.signer_name, o.signer_name) AS signer_name, coalesce(a.urgency, o.urgency) AS urgency,
         coalesce(a.issued_on, o.issued_on)::text AS issued_on, coalesce(a.due_on, o.due_on)::text AS due_on, a.arrived_at,
         a.arrival_number, coalesce(a.note, o.note) AS note,
         coalesce(a.file_count, (SELECT count(*)::integer FROM files x WHERE x.agency_id = o.agency_id AND x.document_id = o.id)) AS file_count
    FROM search_find($1::jsonb) WITH ORDINALITY AS f
    LEFT JOIN arrivals a ON f.kind = 'incoming' AND a.agency_id = $2 AND a.id = f.id AND ${readable}
    LEFT JOIN documents o ON f.kind = 'outgoing' AND o.agency_id = $2 AND o.id = f.id
    LEFT JOIN agencies own ON own.id = o.agency_id
   WHERE a.id IS NOT NULL OR o.id IS NOT NULL
   ORDER BY f.ordinality`;

/** Finds documents of the acting agency, sent and received. */
@Injectable()
export class SearchQueries {
  constructor(private readonly database: Database) {}

  /** One page of results: best match first, then newest. */
  find(actor: Actor, query: FindQuery): Promise<AnswerOf<typeof searchEndpoints.find>> {
    const plan = readQuery(query.q ?? '');
    if (plan.nothing) return Promise.resolve({ items: [], next: null });
    return this.database.transaction(actor, async () => {
      const after = placeOf(query.after, plan.tiers.length);
      const rows = await this.rowsOf(actor, query, plan, after);
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      const excerpts = await this.excerptsOf(page, plan);
      const items = page.map((row): SearchHit => toSearchHit(row, plan.tiers, excerpts.get(row.id)));
      return { items, next: last ? toCursor([last.tier, last.day, last.key]) : null };
    });
  }

  /**
   * A word that is only begun makes the database read every word that begins so: it is asked for when whole words find
   * nothing.
   */
  private async rowsOf(
    actor: Actor,
    query: FindQuery,
    plan: SearchPlan,
    after: SearchPlace | undefined,
  ): Promise<HitRecord[]> {
    const begun = plan.tiers.findIndex(({ kind }) => kind === 'beginning');
    if (begun < 0 || after?.tier === begun) return this.ask(actor, query, plan.tiers, after);
    const rows = await this.ask(actor, query, plan.tiers.slice(0, begun), after);
    return rows.length > 0 || after ? rows : this.ask(actor, query, plan.tiers, { ...NEWEST, tier: begun });
  }

  private ask(
    actor: Actor,
    query: FindQuery,
    tiers: SearchPlan['tiers'],
    after: SearchPlace | undefined,
  ): Promise<HitRecord[]> {
    const order = searchOrder(actor, query, tiers, { limit: query.limit + 1, after });
    const parameters: unknown[] = [JSON.stringify(order), actor.agencyId];
    return this.database.query<HitRecord>(findRows(mayRead(actor, 'a.id', parameters)), parameters);
  }

  /** Pieces of text for results whose fields do not show why they were found. */
  private async excerptsOf(rows: readonly HitRecord[], plan: SearchPlan): Promise<Map<string, string>> {
    const unclear = rows.filter((row) => row.file_count > 0 && !showsAll(row, plan.words)).map(({ id }) => id);
    if (unclear.length === 0) return new Map();
    const found = await this.database.query<{ id: string; excerpt: string }>('SELECT * FROM search_excerpts($1, $2)', [
      unclear,
      plan.words,
    ]);
    return new Map(found.map(({ id, excerpt }) => [id, excerpt]));
  }
}

function showsAll(row: HitRecord, words: readonly string[]): boolean {
  const shown = [row.code, row.type_name, row.subject, row.issuer, row.signer_title, row.signer_name, row.note];
  const known = new Set(searchWords(shown.join(' ')));
  return words.every((word) => known.has(word));
}
