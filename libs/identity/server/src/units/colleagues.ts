import {
  identityErrors,
  type Actor,
  type colleagueFilterSchema,
  type ColleagueView,
  type Role,
} from '@lienthong/identity/model';
import { Database, foldedWords } from '@lienthong/platform/database';
import { fromCursor, toCursor, type Page } from '@lienthong/platform/kernel';
import { wordsPattern } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { namePosition } from '../people/name-position';
import { type Colleague, type ColleagueRow, toColleague, toColleagueView } from './colleague.view';

type Filter = z.output<typeof colleagueFilterSchema>;

/** A person of another agency is not visible here: whoever holds a post from outside counts as able to sign in. */
const ACTIVE = `(o.ended_on IS NULL OR o.ended_on > (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
                AND p.disabled_at IS NULL`;

const SELECT = `
  SELECT o.id AS "postId", o.person_id AS "personId", o.person_name AS "personName", o.title, o.roles,
         CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name, 'abbreviation', u.abbreviation) END AS unit,
         o.heads_unit AS "headsUnit", ${ACTIVE} AS active
    FROM posts o LEFT JOIN people p ON p.id = o.person_id LEFT JOIN units u ON u.agency_id = o.agency_id AND u.id = o.unit_id
   WHERE o.agency_id = $1`;

const ORDER = 'ORDER BY o.person_name COLLATE "vi-x-icu", o.id';

const LIST = `${SELECT} AND ${ACTIVE}
     AND ($2::text IS NULL OR (o.person_name COLLATE "vi-x-icu", o.id) > ($2 COLLATE "vi-x-icu", $3::uuid))
     AND ${foldedWords(`o.person_name || ' ' || o.title || ' ' || coalesce(u.name, '')`)} LIKE ALL ($4::text[])
     AND ($5::uuid IS NULL OR o.unit_id = $5) AND ($6::text IS NULL OR o.roles @> ARRAY[$6::text])
   ${ORDER} LIMIT $7`;

/**
 * Who works in the acting agency, in which post and unit: the one place other domains ask. Every method joins the running
 * transaction or opens its own, and tells of the actor's agency only.
 */
@Injectable()
export class Colleagues {
  constructor(private readonly database: Database) {}

  /** The posts with these ids, also ended ones, by id; an id of another agency is simply missing. */
  async ofPosts(actor: Actor, postIds: readonly string[]): Promise<ReadonlyMap<string, Colleague>> {
    const found = await this.ask(actor, `${SELECT} AND o.id = ANY ($2::uuid[])`, [postIds]);
    return new Map(found.map((colleague) => [colleague.postId, colleague]));
  }

  /** One post in force; throws `identity.post_not_found` when it is not one of the agency, `identity.post_ended` when nobody can act in it. */
  async active(actor: Actor, postId: string): Promise<Colleague> {
    const colleague = (await this.ofPosts(actor, [postId])).get(postId);
    if (!colleague) throw identityErrors.post_not_found();
    if (!colleague.active) throw identityErrors.post_ended();
    return colleague;
  }

  /** Who heads a unit today. */
  headsOf(actor: Actor, unitId: string): Promise<Colleague[]> {
    return this.ask(actor, `${SELECT} AND ${ACTIVE} AND o.unit_id = $2 AND o.heads_unit ${ORDER}`, [unitId]);
  }

  /** Who works in a unit today, its heads first. */
  membersOf(actor: Actor, unitId: string): Promise<Colleague[]> {
    const order = ORDER.replace('ORDER BY', 'ORDER BY o.heads_unit DESC,');
    return this.ask(actor, `${SELECT} AND ${ACTIVE} AND o.unit_id = $2 ${order}`, [unitId]);
  }

  /** Who holds a role today. */
  withRole(actor: Actor, role: Role): Promise<Colleague[]> {
    return this.ask(actor, `${SELECT} AND ${ACTIVE} AND o.roles @> ARRAY[$2::text] ${ORDER}`, [role]);
  }

  /** A page of the directory by name in Vietnamese order; the words of `q` are looked for in name, title and unit, without accents. */
  async page(actor: Actor, filter: Filter): Promise<Page<ColleagueView>> {
    const patterns = wordsPattern(filter.q ?? '');
    if (patterns.length === 0 && filter.q?.trim()) return { items: [], next: null };
    const [name, id] = namePosition(filter.after && fromCursor(filter.after));
    const { unitId = null, role = null, limit } = filter;
    const rows = await this.database.transaction(actor, () =>
      this.database.query<ColleagueRow>(LIST, [actor.agencyId, name, id, patterns, unitId, role, limit + 1]),
    );
    const items = rows.slice(0, limit).map(toColleagueView);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? toCursor([last.personName, last.postId]) : null };
  }

  private async ask(actor: Actor, sql: string, parameters: readonly unknown[]): Promise<Colleague[]> {
    const rows = await this.database.transaction(actor, () =>
      this.database.query<ColleagueRow>(sql, [actor.agencyId, ...parameters]),
    );
    return rows.map(toColleague);
  }
}
