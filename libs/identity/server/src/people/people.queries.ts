import { identityErrors, type Actor } from '@lienthong/identity/model';
import { Database, foldedWords } from '@lienthong/platform/database';
import { fromCursor, toCursor, type Page } from '@lienthong/platform/kernel';
import { wordsPattern } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import { namePosition } from './name-position';
import { type PersonRow, type PersonView, toPersonView } from './person.view';

/** Which people, and from where on. */
export interface PeopleFilter {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly q?: string | undefined;
}

const SELECT = `
  SELECT p.id, p.full_name AS "fullName", p.username, p.disabled_at IS NOT NULL AS disabled, p.demo,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'roles', o.roles, 'endedOn', o.ended_on,
                                                       'unit', CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END,
                                                       'headsUnit', o.heads_unit)
                                    ORDER BY o.ended_on DESC NULLS FIRST, o.started_on, o.id)
                     FROM posts o LEFT JOIN units u ON u.agency_id = o.agency_id AND u.id = o.unit_id
                    WHERE o.person_id = p.id AND o.agency_id = p.agency_id), '[]') AS posts
    FROM people p WHERE p.agency_id = $1`;

const LIST = `${SELECT}
     AND ($2::text IS NULL OR (p.full_name COLLATE "vi-x-icu", p.id) > ($2 COLLATE "vi-x-icu", $3::uuid))
     AND ${foldedWords(`p.full_name || ' ' || p.username`)} LIKE ALL ($4::text[])
   ORDER BY p.full_name COLLATE "vi-x-icu", p.id LIMIT $5`;

/** Reads people of the acting agency. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** A page by name in Vietnamese order; the words of `q` are looked for in names and user names, without accents. */
  async list(actor: Actor, filter: PeopleFilter): Promise<Page<PersonView>> {
    const patterns = wordsPattern(filter.q ?? '');
    if (patterns.length === 0 && filter.q?.trim()) return { items: [], next: null };
    const [name, id] = namePosition(filter.after && fromCursor(filter.after));
    const rows = await this.database.transaction(actor, () =>
      this.database.query<PersonRow>(LIST, [actor.agencyId, name, id, patterns, filter.limit + 1]),
    );
    const items = rows.slice(0, filter.limit).map(toPersonView);
    const last = items.at(-1);
    return { items, next: rows.length > filter.limit && last ? toCursor([last.fullName, last.id]) : null };
  }

  /** One person, in the running transaction; throws `identity.person_not_found`. */
  async one(actor: Actor, id: string): Promise<PersonView> {
    const [row] = await this.database.query<PersonRow>(`${SELECT} AND p.id = $2`, [actor.agencyId, id]);
    if (!row) throw identityErrors.person_not_found();
    return toPersonView(row);
  }
}
