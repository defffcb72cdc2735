import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

/** The two books people write into by hand: documents sent by post, uses of record copies (Decree 30/2020 App. IV-III, IV-IV). */
export class CreateBooks1764091200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE book_entries (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_book_entries_agency REFERENCES agencies (id),
        book text NOT NULL CONSTRAINT ck_book_entries_book CHECK (book IN ('post', 'copy_use')),
        year integer NOT NULL, day date NOT NULL,
        code text NOT NULL CONSTRAINT ck_book_entries_code CHECK (length(code) BETWEEN 1 AND 60),
        place text NOT NULL, envelopes integer, person text NOT NULL, issued_on date,
        subject text NOT NULL, dossier text NOT NULL, allowed_by text NOT NULL, returned_on date, note text NOT NULL,
        entered_by text NOT NULL, entered_by_post_id uuid NOT NULL, entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        struck_reason text CONSTRAINT ck_book_entries_struck CHECK (struck_reason <> ''),
        CONSTRAINT pk_book_entries PRIMARY KEY (agency_id, id),
        CONSTRAINT ck_book_entries_year CHECK (year = extract(year FROM day)),
        CONSTRAINT ck_book_entries_post CHECK (book <> 'post' OR (place <> '' AND envelopes > 0)),
        CONSTRAINT ck_book_entries_copy_use CHECK (book <> 'copy_use' OR (person <> '' AND subject <> '' AND allowed_by <> '')),
        CONSTRAINT ck_book_entries_returned CHECK (returned_on IS NULL OR (book = 'copy_use' AND returned_on >= day)));
      CREATE INDEX ix_book_entries_book ON book_entries (agency_id, book, year, entered_at, id);
      ${tenantTable('book_entries', { app: 'SELECT, INSERT', worker: '' })}
      -- A line is never taken away or rewritten: only its return and its striking out may change.
      GRANT UPDATE (returned_on, struck_reason) ON book_entries TO ${DATABASE_ROLES.app};
      CREATE VIEW inv_book_entry AS
        SELECT e.id, e.agency_id, 'written without a journal line' AS fault FROM book_entries e
         WHERE NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = e.agency_id AND j.subject_type = 'book_entry' AND j.subject_id = e.id
               AND j.action = 'book.entry_added.v1')
        UNION ALL
        SELECT e.id, e.agency_id, 'struck out without a journal line' FROM book_entries e
         WHERE e.struck_reason IS NOT NULL AND NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = e.agency_id
               AND j.subject_type = 'book_entry' AND j.subject_id = e.id AND j.action = 'book.entry_struck.v1');
      ALTER VIEW inv_book_entry OWNER TO ${DATABASE_ROLES.definer};`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW inv_book_entry; DROP TABLE book_entries;');
  }
}
