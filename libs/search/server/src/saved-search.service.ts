import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import {
  MAX_SAVED,
  searchErrors,
  USUAL_COLUMNS,
  type SavedSearch,
  type SearchColumn,
  type searchEndpoints,
  type SearchTerms,
} from '@lienthong/search/model';
import { Injectable } from '@nestjs/common';

type Order = InputOf<typeof searchEndpoints.save>['body'];

interface SavedRow {
  readonly id: string;
  readonly name: string;
  readonly query: SearchTerms;
  readonly saved_at: Date;
}

const MINE = 'agency_id = $1 AND person_id = $2';

/** What one person keeps of searching, in one agency: searches under a name, and the columns of results. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** The searches this person keeps, by name. */
  list(actor: Actor): Promise<AnswerOf<typeof searchEndpoints.saved>> {
    return this.database.transaction(actor, async () => {
      const sql = `SELECT id, name, query, saved_at FROM saved_searches WHERE ${MINE} ORDER BY name`;
      const rows = await this.database.query<SavedRow>(sql, [actor.agencyId, actor.personId]);
      return { items: rows.map(toSavedSearch) };
    });
  }

  /** Keeps a search; the same name replaces the earlier one. Throws `search.too_many_saved`. */
  save(actor: Actor, { name, terms }: Order): Promise<SavedSearch> {
    return this.database.transaction(actor, async () => {
      const [row] = await this.database.query<SavedRow>(
        `INSERT INTO saved_searches (id, agency_id, person_id, name, query) VALUES ($3, $1, $2, $4, $5)
         ON CONFLICT ON CONSTRAINT uq_saved_searches_name DO UPDATE SET query = excluded.query, saved_at = clock_timestamp()
         RETURNING id, name, query, saved_at`,
        [actor.agencyId, actor.personId, newId<'saved-search'>(), name, JSON.stringify(terms)],
      );
      const kept = await this.database.query<{ n: number }>(
        `SELECT count(*)::integer AS n FROM saved_searches WHERE ${MINE}`,
        [actor.agencyId, actor.personId],
      );
      if (!row || (kept[0]?.n ?? 0) > MAX_SAVED) throw searchErrors.too_many_saved({ most: MAX_SAVED });
      await this.journal.record(actor, {
        action: 'search.saved.v1',
        subject: { type: 'saved_search', id: row.id },
        after: row,
      });
      return toSavedSearch(row);
    });
  }

  /** Throws a kept search away; throws `search.saved_not_found`. */
  forget(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async () => {
      // TypeORM gives the rows of a DELETE and their number.
      const sql = `DELETE FROM saved_searches WHERE ${MINE} AND id = $3 RETURNING id`;
      const [rows = []] = await this.database.query<unknown[]>(sql, [actor.agencyId, actor.personId, id]);
      if (rows.length === 0) throw searchErrors.saved_not_found();
      await this.journal.record(actor, { action: 'search.forgotten.v1', subject: { type: 'saved_search', id } });
    });
  }

  /** The columns this person sees results in. */
  columns(actor: Actor): Promise<AnswerOf<typeof searchEndpoints.columns>> {
    return this.database.transaction(actor, async () => {
      const [row] = await this.database.query<{ columns: SearchColumn[] }>(
        `SELECT columns FROM search_columns WHERE ${MINE}`,
        [actor.agencyId, actor.personId],
      );
      return { columns: row?.columns ?? [...USUAL_COLUMNS] };
    });
  }

  /** Chooses them; a look of the screen, so nothing for the journal. */
  chooseColumns(actor: Actor, columns: readonly SearchColumn[]): Promise<AnswerOf<typeof searchEndpoints.columns>> {
    return this.database.transaction(actor, async () => {
      const chosen = [...new Set(columns)];
      await this.database.query(
        `INSERT INTO search_columns (agency_id, person_id, columns) VALUES ($1, $2, $3)
         ON CONFLICT ON CONSTRAINT pk_search_columns DO UPDATE SET columns = excluded.columns`,
        [actor.agencyId, actor.personId, chosen],
      );
      return { columns: chosen };
    });
  }
}

function toSavedSearch({ id, name, query, saved_at: savedAt }: SavedRow): SavedSearch {
  return { id, name, terms: query, savedAt: savedAt.toISOString() };
}
