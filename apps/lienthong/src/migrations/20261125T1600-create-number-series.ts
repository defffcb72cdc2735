import type { MigrationInterface, QueryRunner } from 'typeorm';
import { issueDocument } from './sql/deliver';
import { issueDocumentNumbered } from './sql/issue';
import { grantNumbers, officeClock, useSpecialNumber } from './sql/numbers';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

const { app, definer } = DATABASE_ROLES;

/** Series as the head decided them, numbers granted in advance or void, seals of books, and every line of every book. */
export class CreateNumberSeries1764000600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_number_gap;
      DROP FUNCTION issue_document(jsonb);
      ALTER TABLE documents ADD number_suffix text NOT NULL DEFAULT '',
        DROP CONSTRAINT uq_documents_number,
        ADD CONSTRAINT uq_documents_number UNIQUE (agency_id, series, year, number, number_suffix);
      ${this.tables()}
      ${officeClock}${grantNumbers}${useSpecialNumber}${issueDocumentNumbered}
      ${this.lines()}`);
  }

  private tables(): string {
    return `
      -- What the head may decide: how administrative documents are numbered, and which bodies have a series of their own.
      CREATE TABLE number_series (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_number_series_agency REFERENCES agencies (id),
        kind text NOT NULL CONSTRAINT ck_number_series_kind CHECK (kind IN ('administrative', 'body')),
        series text NOT NULL, name text NOT NULL, symbol text,
        from_year integer NOT NULL, until_year integer,
        decided_by text NOT NULL, decided_on date NOT NULL, basis text NOT NULL,
        recorded_by text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_number_series PRIMARY KEY (agency_id, id),
        CONSTRAINT ck_number_series_symbol CHECK ((kind = 'body') = (symbol IS NOT NULL)),
        CONSTRAINT ck_number_series_years CHECK (until_year IS NULL OR until_year >= from_year));
      CREATE UNIQUE INDEX uq_number_series_body ON number_series (agency_id, series) WHERE kind = 'body' AND until_year IS NULL;
      -- A number that no issue granted: taken in advance, put between two others (12a), or void from the start.
      CREATE TABLE special_numbers (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_special_numbers_agency REFERENCES agencies (id),
        kind text NOT NULL CONSTRAINT ck_special_numbers_kind CHECK (kind IN ('reserved', 'inserted', 'void')),
        series text NOT NULL, year integer NOT NULL,
        number integer NOT NULL CONSTRAINT ck_special_numbers_number CHECK (number > 0),
        suffix text NOT NULL CONSTRAINT ck_special_numbers_suffix CHECK (suffix ~ '^[a-z]?$'),
        dated_on date, reason text NOT NULL CONSTRAINT ck_special_numbers_reason CHECK (reason <> ''),
        granted_by text NOT NULL, granted_by_post_id uuid NOT NULL, granted_at timestamptz NOT NULL,
        document_id uuid, used_at timestamptz,
        void_reason text, voided_by text, voided_at timestamptz,
        CONSTRAINT pk_special_numbers PRIMARY KEY (agency_id, id),
        CONSTRAINT uq_special_numbers_number UNIQUE (agency_id, series, year, number, suffix),
        CONSTRAINT fk_special_numbers_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT ck_special_numbers_inserted CHECK ((kind = 'inserted') = (suffix <> '')),
        CONSTRAINT ck_special_numbers_dated CHECK ((kind = 'void') = (dated_on IS NULL)),
        CONSTRAINT ck_special_numbers_used CHECK ((document_id IS NULL) = (used_at IS NULL)),
        CONSTRAINT ck_special_numbers_void CHECK ((voided_at IS NULL) = (void_reason IS NULL) AND (voided_at IS NULL) = (voided_by IS NULL)
          AND (kind <> 'void' OR voided_at IS NOT NULL) AND (voided_at IS NULL OR document_id IS NULL)));
      CREATE INDEX ix_special_numbers_open ON special_numbers (agency_id, series, year) WHERE document_id IS NULL AND voided_at IS NULL;
      -- A sealed book takes no number any more; the digests of its lines prove that none was changed.
      CREATE TABLE book_seals (
        agency_id uuid NOT NULL CONSTRAINT fk_book_seals_agency REFERENCES agencies (id),
        series text NOT NULL, year integer NOT NULL, last integer NOT NULL, lines integer NOT NULL,
        digest bytea NOT NULL CONSTRAINT ck_book_seals_digest CHECK (length(digest) = 32),
        line_numbers text[] NOT NULL, line_digests bytea[] NOT NULL,
        sealed_by text NOT NULL, sealed_by_post_id uuid NOT NULL, sealed_at timestamptz NOT NULL,
        CONSTRAINT pk_book_seals PRIMARY KEY (agency_id, series, year));
      ${tenantTable('number_series', { app: 'SELECT, INSERT, UPDATE', worker: '' })}
      ${tenantTable('special_numbers', { app: 'SELECT, INSERT, UPDATE', worker: '' })}
      ${tenantTable('book_seals', { app: 'SELECT, INSERT', worker: '' })}`;
  }

  private lines(): string {
    return `
      -- Every line that stands in a book under a number; whoever numbers something new adds its lines here.
      CREATE VIEW register_lines WITH (security_invoker = true) AS
        SELECT agency_id, series, year, number, number_suffix AS suffix, 'document' AS kind, id,
               jsonb_build_array(code, issued_on, type_name, subject, signer_name) AS content
          FROM documents WHERE number IS NOT NULL
        UNION ALL
        SELECT agency_id, 'incoming', arrival_year, arrival_number, '', 'arrival', id,
               jsonb_build_array(office_day(registered_at), sender_name, code, issued_on, type_name, subject)
          FROM arrivals WHERE arrival_number IS NOT NULL
        UNION ALL
        SELECT agency_id, series, year, number, suffix, CASE WHEN voided_at IS NULL THEN kind ELSE 'void' END, id,
               jsonb_build_array(kind, dated_on, reason, void_reason)
          FROM special_numbers WHERE document_id IS NULL;
      GRANT SELECT ON register_lines TO ${app}, ${definer};
      -- Numbers of a book run 1, 2, 3 … to the counter: every one is a document or has a reason, none is there twice.
      CREATE VIEW inv_number_gap AS
        SELECT c.agency_id, c.series, c.year, c.last, count(l.number) AS used,
               CASE WHEN count(l.number) > least(c.last, count(DISTINCT l.number)) THEN 'double'
                    WHEN count(l.number) < c.last THEN 'gap' ELSE 'above the counter' END AS fault
          FROM register_counters c LEFT JOIN register_lines l
            ON l.agency_id = c.agency_id AND l.series = c.series AND l.year = c.year AND l.suffix = ''
         GROUP BY c.agency_id, c.series, c.year, c.last
        HAVING count(l.number) <> c.last OR count(DISTINCT l.number) <> c.last OR coalesce(max(l.number), 0) <> c.last
        UNION ALL
        SELECT n.agency_id, n.series, n.year, n.number, 1, 'not the number of its document'
          FROM special_numbers n LEFT JOIN documents o ON o.agency_id = n.agency_id AND o.id = n.document_id
         WHERE n.document_id IS NOT NULL
           AND (o.series, o.year, o.number, o.number_suffix) IS DISTINCT FROM (n.series, n.year, n.number, n.suffix);
      ALTER VIEW register_lines OWNER TO ${definer};
      ALTER VIEW inv_number_gap OWNER TO ${definer};`;
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_number_gap, register_lines;
      DROP FUNCTION issue_document(jsonb), use_special_number(uuid, text, integer, uuid), grant_numbers(text, integer, integer),
        lock_series(text), office_day(timestamptz), office_now();
      DROP TABLE book_seals, special_numbers, number_series;
      ALTER TABLE documents DROP CONSTRAINT uq_documents_number, DROP COLUMN number_suffix,
        ADD CONSTRAINT uq_documents_number UNIQUE (agency_id, series, year, number);
      ${issueDocument}
      CREATE VIEW inv_number_gap AS
        WITH used AS (
          SELECT agency_id, series, year, number FROM documents WHERE number IS NOT NULL
          UNION ALL SELECT agency_id, 'incoming', arrival_year, arrival_number FROM arrivals WHERE arrival_number IS NOT NULL)
        SELECT c.agency_id, c.series, c.year, c.last, count(u.number) AS used,
               CASE WHEN count(u.number) < c.last THEN 'gap' WHEN count(u.number) > c.last THEN 'double' ELSE 'above the counter' END AS fault
          FROM register_counters c LEFT JOIN used u USING (agency_id, series, year)
         GROUP BY c.agency_id, c.series, c.year, c.last
        HAVING count(u.number) <> c.last OR count(DISTINCT u.number) <> c.last OR coalesce(max(u.number), 0) <> c.last;
      ALTER VIEW inv_number_gap OWNER TO ${definer};`);
  }
}
