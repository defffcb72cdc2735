import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropSearchReads, searchReads } from './sql/search-find';
import { dropSearchRows, searchRows } from './sql/search-rows';
import { dropSearchTriggers, searchTriggers } from './sql/search-triggers';
import { dropSearchWords, searchWords } from './sql/search-words';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

/** One search row per document, the text of files, saved searches, and the words of everything that is already here. */
export class CreateSearch1764092400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agencies ADD COLUMN ordinal integer GENERATED ALWAYS AS IDENTITY CONSTRAINT uq_agencies_ordinal UNIQUE;
      CREATE TABLE search_rows (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_search_rows_agency REFERENCES agencies (id),
        kind text NOT NULL CONSTRAINT ck_search_rows_kind CHECK (kind IN ('document', 'arrival')),
        -- The document behind it, the same for its own row and for the rows of the copies: one result is shown once.
        key uuid NOT NULL, message_id uuid, day date NOT NULL, finders integer[] NOT NULL,
        code_folded text NOT NULL, meta tsvector NOT NULL, body tsvector NOT NULL, composition integer NOT NULL,
        CONSTRAINT pk_search_rows PRIMARY KEY (id, agency_id));
      -- Written at once: with a pending list a search would pay for the writers.
      CREATE INDEX ix_search_rows_words ON search_rows USING gin (finders, (meta || body)) WITH (fastupdate = off);
      CREATE TABLE file_texts (
        storage_key text CONSTRAINT pk_file_texts PRIMARY KEY, agency_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT ck_file_texts_state CHECK (state IN ('waiting', 'read', 'none')),
        encoding text, content text NOT NULL DEFAULT '', folded text NOT NULL DEFAULT '', words text[] NOT NULL DEFAULT '{}', read_at timestamptz);
      CREATE TABLE saved_searches (
        id uuid CONSTRAINT pk_saved_searches PRIMARY KEY, agency_id uuid NOT NULL, person_id uuid NOT NULL,
        name text NOT NULL CONSTRAINT ck_saved_searches_name CHECK (length(name) BETWEEN 1 AND 100),
        query jsonb NOT NULL, saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT uq_saved_searches_name UNIQUE (agency_id, person_id, name));
      CREATE TABLE search_columns (
        agency_id uuid NOT NULL, person_id uuid NOT NULL, columns text[] NOT NULL,
        CONSTRAINT pk_search_columns PRIMARY KEY (agency_id, person_id));
      ${tenantTable('search_rows', { app: '', worker: '' })}
      ${tenantTable('file_texts', { app: '', worker: 'SELECT' })}
      ${tenantTable('saved_searches', { app: 'SELECT, INSERT, UPDATE, DELETE', worker: '' })}
      ${tenantTable('search_columns', { app: 'SELECT, INSERT, UPDATE', worker: '' })}
      ${searchWords}${searchRows}${searchTriggers}${searchReads}
      ${this.invariant()}${this.existing()}`);
  }

  /** Whatever can be read in a list is found by the search, by everybody who may read it. */
  private invariant(): string {
    return `
      CREATE VIEW inv_search AS
        SELECT o.id, o.agency_id, 'document is not searched' AS fault FROM documents o
         WHERE NOT EXISTS (SELECT FROM search_rows r WHERE r.agency_id = o.agency_id AND r.id = o.id AND r.composition = search_composition())
        UNION ALL
        SELECT a.id, a.agency_id, 'arrival is not searched' FROM arrivals a
         WHERE (a.state IN ('registered', 'refused') OR a.state = 'pending' AND a.dispatch_id IS NULL)
           AND NOT EXISTS (SELECT FROM search_rows r WHERE r.agency_id = a.agency_id AND r.id = a.id AND r.composition = search_composition())
        UNION ALL
        SELECT a.id, a.agency_id, 'receiver does not find the document'
          FROM arrivals a JOIN dispatches d ON d.agency_id = a.sender_id AND d.id = a.dispatch_id JOIN agencies g ON g.id = a.agency_id
         WHERE NOT EXISTS (SELECT FROM search_rows r WHERE r.agency_id = d.agency_id AND r.id = d.document_id
                             AND r.message_id = a.message_id AND search_finder(g.ordinal, search_window(r.day)) = ANY (r.finders))
        UNION ALL
        SELECT r.id, r.agency_id, 'search row of nothing' FROM search_rows r
         WHERE NOT EXISTS (SELECT FROM documents o WHERE o.agency_id = r.agency_id AND o.id = r.id)
           AND NOT EXISTS (SELECT FROM arrivals a WHERE a.agency_id = r.agency_id AND a.id = r.id)
        UNION ALL
        SELECT f.id, f.agency_id, 'text of a file is not asked for' FROM files f
         WHERE (f.document_id IS NOT NULL OR f.arrival_id IS NOT NULL) AND split_part(f.storage_key, '/', 1) = f.agency_id::text
           AND NOT EXISTS (SELECT FROM file_texts x WHERE x.storage_key = f.storage_key)
        UNION ALL
        SELECT NULL, x.agency_id, 'text waits with no work left: ' || x.storage_key FROM file_texts x
         WHERE x.state = 'waiting' AND NOT EXISTS (SELECT FROM outbox o WHERE o.done_at IS NULL AND o.failed_at IS NULL
               AND o.job = 'search.read_file' AND o.payload->>'storageKey' = x.storage_key);
      ALTER VIEW inv_search OWNER TO ${DATABASE_ROLES.definer};`;
  }

  /** What was written before there was a search; reading the files is left to the worker. */
  private existing(): string {
    return `
      SET LOCAL ROLE ${DATABASE_ROLES.definer};
      SELECT search_refresh_documents(ARRAY(SELECT id FROM documents)), search_refresh_arrivals(ARRAY(SELECT id FROM arrivals));
      WITH asked AS (
        INSERT INTO file_texts (agency_id, storage_key)
        SELECT split_part(storage_key, '/', 1)::uuid, storage_key FROM files
         WHERE (document_id IS NOT NULL OR arrival_id IS NOT NULL) AND split_part(storage_key, '/', 1) = agency_id::text GROUP BY 2
        RETURNING agency_id, storage_key)
      INSERT INTO outbox (id, agency_id, job, queue, priority, payload)
      SELECT gen_random_uuid(), agency_id, 'search.read_file', 'texts', 6, jsonb_build_object('storageKey', storage_key) FROM asked;
      RESET ROLE;`;
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_search;
      ${dropSearchReads}${dropSearchTriggers}${dropSearchRows}
      DROP TABLE search_columns, saved_searches, file_texts, search_rows;
      ${dropSearchWords}
      ALTER TABLE agencies DROP COLUMN ordinal;`);
  }
}
