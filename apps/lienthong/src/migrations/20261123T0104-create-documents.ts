import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction, DATABASE_ROLES, tenantTable } from './tenant-table';

const { app, worker } = DATABASE_ROLES;

/** Outgoing documents, number counters and files. */
export class CreateDocuments1763859840000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE register_counters (
        agency_id uuid NOT NULL CONSTRAINT fk_register_counters_agency REFERENCES agencies (id),
        series text NOT NULL, year integer NOT NULL, last integer NOT NULL CONSTRAINT ck_register_counters_last CHECK (last > 0),
        CONSTRAINT pk_register_counters PRIMARY KEY (agency_id, series, year));
      CREATE TABLE documents (
        id uuid CONSTRAINT pk_documents PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_documents_agency REFERENCES agencies (id),
        owner_post_id uuid NOT NULL, status text NOT NULL DEFAULT 'draft'
          CONSTRAINT ck_documents_status CHECK (status IN ('draft', 'issued')),
        type_code text NOT NULL, type_name text NOT NULL, document_class text NOT NULL
          CONSTRAINT ck_documents_class CHECK (document_class IN ('administrative', 'legal')),
        subject text NOT NULL, subject_folded text NOT NULL, unit_abbreviation text,
        signer_title text NOT NULL, signer_name text NOT NULL,
        urgency smallint NOT NULL DEFAULT 0 CONSTRAINT ck_documents_urgency CHECK (urgency BETWEEN 0 AND 3),
        due_on date, language text NOT NULL, note text NOT NULL DEFAULT '', copies integer NOT NULL DEFAULT 1,
        page_amount integer, revision integer NOT NULL DEFAULT 1,
        series text, year integer, number integer, code_number text, code_notation text, code text, code_folded text NOT NULL DEFAULT '',
        issued_on date, issued_at timestamptz, dispatch_id uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(), changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT uq_documents_agency UNIQUE (agency_id, id),
        CONSTRAINT uq_documents_number UNIQUE (agency_id, series, year, number),
        CONSTRAINT uq_documents_code UNIQUE (agency_id, year, code_number, code_notation),
        CONSTRAINT ck_documents_issued CHECK ((status = 'issued') = (number IS NOT NULL AND issued_on IS NOT NULL)));
      CREATE INDEX ix_documents_drafts ON documents (agency_id, changed_at DESC, id DESC) WHERE status = 'draft';
      CREATE INDEX ix_documents_issued ON documents (agency_id, issued_at DESC, id DESC) WHERE status = 'issued';

      CREATE TABLE files (
        id uuid CONSTRAINT pk_files PRIMARY KEY,
        agency_id uuid NOT NULL,
        document_id uuid, arrival_id uuid, position integer NOT NULL DEFAULT 0,
        name text NOT NULL CONSTRAINT ck_files_name CHECK (length(name) BETWEEN 1 AND 200), original_name text NOT NULL,
        media_type text NOT NULL, size bigint NOT NULL CONSTRAINT ck_files_size CHECK (size > 0),
        sha256 bytea NOT NULL CONSTRAINT ck_files_sha256 CHECK (length(sha256) = 32),
        -- Where the bytes lie: named by the agency that brought them, stored once however many agencies receive them.
        storage_key text NOT NULL, pages integer,
        uploaded_by uuid, uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT fk_files_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT ck_files_owner CHECK (document_id IS NULL OR arrival_id IS NULL));
      CREATE INDEX ix_files_document ON files (agency_id, document_id, position) WHERE document_id IS NOT NULL;
      CREATE INDEX ix_files_arrival ON files (agency_id, arrival_id, position) WHERE arrival_id IS NOT NULL;
      CREATE INDEX ix_files_loose ON files (agency_id, uploaded_at) WHERE document_id IS NULL AND arrival_id IS NULL;
      CREATE INDEX ix_files_storage_key ON files (storage_key);
      ${tenantTable('register_counters', { app: 'SELECT, INSERT, UPDATE', worker: '' })}
      ${tenantTable('documents', { app: 'SELECT, INSERT, UPDATE, DELETE', worker: 'SELECT' })}
      ${tenantTable('files', { app: 'SELECT, INSERT, UPDATE, DELETE', worker: 'SELECT, UPDATE' })}

      -- Whether anybody still needs the bytes under a key: asked before they are deleted.
      CREATE FUNCTION storage_key_used(p_key text) RETURNS boolean LANGUAGE sql AS $$
        SELECT EXISTS (SELECT FROM files WHERE storage_key = p_key) $$;
      -- Files that no document took for so long are thrown away; a draft's own and an arrival's never are.
      CREATE FUNCTION loose_files_prune(p_age interval) RETURNS bigint LANGUAGE sql AS $$
        WITH gone AS (DELETE FROM files WHERE document_id IS NULL AND arrival_id IS NULL
          AND uploaded_at < clock_timestamp() - p_age RETURNING 1) SELECT count(*) FROM gone $$;
      ${definerFunction('storage_key_used(text)', app, worker)}
      ${definerFunction('loose_files_prune(interval)', worker)}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP FUNCTION loose_files_prune(interval), storage_key_used(text); DROP TABLE files, documents, register_counters;',
    );
  }
}
