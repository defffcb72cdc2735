import type { MigrationInterface, QueryRunner } from 'typeorm';
import { issueDocumentNumbered } from './sql/issue';
import { looseFilesPrune } from './sql/loose-files';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

/** Issues what was signed outside the system as before, and what was signed here. */
const issueSigned = issueDocumentNumbered
  .replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')
  .replace(`o.status = 'draft'`, `o.status IN ('draft', 'signed')`);

/** Review and signature of a draft, its kept versions, and what a draft proposes: recipients, reference, what it answers. */
export class CreateReview1764089100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${this.documents()}${this.steps()}${this.versions()}${issueSigned}${this.invariants()}`);
  }

  private documents(): string {
    return `
      ALTER TABLE documents DROP CONSTRAINT ck_documents_status,
        ADD CONSTRAINT ck_documents_status CHECK (status IN ('draft', 'reviewing', 'signed', 'issued')),
        ADD COLUMN holder_post_id uuid, -- who must move it on; NULL = the drafter
        ADD COLUMN returned boolean NOT NULL DEFAULT false, ADD COLUMN round integer NOT NULL DEFAULT 0,
        ADD COLUMN reference text NOT NULL DEFAULT '', ADD COLUMN recipient_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN route text NOT NULL DEFAULT 'direct' CONSTRAINT ck_documents_route CHECK (route IN ('direct', 'by_level')),
        ADD COLUMN replies_to_arrival_id uuid,
        ADD COLUMN signature_lines text[] NOT NULL DEFAULT '{}',
        ADD COLUMN signed_digest bytea, ADD COLUMN signed_at timestamptz, ADD COLUMN signed_by_post_id uuid,
        ADD CONSTRAINT fk_documents_answered FOREIGN KEY (agency_id, replies_to_arrival_id) REFERENCES arrivals (agency_id, id),
        ADD CONSTRAINT ck_documents_signed
          CHECK (status <> 'signed' OR (signed_at IS NOT NULL AND signed_digest IS NOT NULL AND signed_by_post_id IS NOT NULL AND NOT returned));
      CREATE INDEX ix_documents_in_review ON documents (agency_id, status, changed_at DESC, id DESC) WHERE status IN ('reviewing', 'signed');
      CREATE INDEX ix_documents_replies ON documents (agency_id, replies_to_arrival_id) WHERE replies_to_arrival_id IS NOT NULL;`;
  }

  private steps(): string {
    return `
      CREATE TABLE document_steps (
        id uuid CONSTRAINT pk_document_steps PRIMARY KEY,
        agency_id uuid NOT NULL, document_id uuid NOT NULL, round integer NOT NULL, step_group integer NOT NULL,
        kind text NOT NULL CONSTRAINT ck_document_steps_kind CHECK (kind IN ('opinion', 'content_check', 'form_check', 'sign')),
        post_id uuid NOT NULL, person_name text NOT NULL, post_title text NOT NULL,
        state text NOT NULL CONSTRAINT ck_document_steps_state CHECK (state IN ('waiting', 'open', 'done', 'returned', 'closed')),
        answer text CONSTRAINT ck_document_steps_answer CHECK (answer IN ('agreed', 'disagreed', 'passed', 'signed')),
        comment text NOT NULL DEFAULT '', opened_at timestamptz, answered_at timestamptz,
        CONSTRAINT fk_document_steps_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT ck_document_steps_done CHECK ((state = 'done') = (answer IS NOT NULL)));
      CREATE INDEX ix_document_steps_document ON document_steps (agency_id, document_id, round, step_group);
      CREATE INDEX ix_document_steps_open ON document_steps (agency_id, post_id, opened_at, id) WHERE state = 'open';
      CREATE TABLE review_plans (
        agency_id uuid NOT NULL CONSTRAINT fk_review_plans_agency REFERENCES agencies (id),
        type_code text NOT NULL, -- '' = every type without a plan of its own
        steps jsonb NOT NULL, changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_review_plans PRIMARY KEY (agency_id, type_code));
      ${tenantTable('document_steps', { app: 'SELECT, INSERT, UPDATE', worker: 'SELECT' })}
      ${tenantTable('review_plans', { app: 'SELECT, INSERT, UPDATE, DELETE', worker: '' })}`;
  }

  private versions(): string {
    return `
      -- What was submitted, returned and signed, word by word (Decree 30/2020 app. VI part I.III.5.a): written once, never changed.
      CREATE TABLE document_versions (
        agency_id uuid NOT NULL, document_id uuid NOT NULL, number integer NOT NULL CONSTRAINT ck_document_versions_number CHECK (number > 0),
        reason text NOT NULL CONSTRAINT ck_document_versions_reason
          CHECK (reason IN ('submitted', 'amended', 'returned', 'withdrawn', 'signed')),
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        post_id uuid NOT NULL, person_name text NOT NULL, post_title text NOT NULL, comment text NOT NULL DEFAULT '',
        fields jsonb NOT NULL, files jsonb NOT NULL, digest bytea NOT NULL,
        CONSTRAINT pk_document_versions PRIMARY KEY (agency_id, document_id, number),
        CONSTRAINT fk_document_versions_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id));
      ${tenantTable('document_versions', { app: 'SELECT, INSERT', worker: 'SELECT' })}
      -- A file that some version of a document has is kept with it, also when the draft no longer carries it.
      ALTER TABLE files ADD COLUMN version_of uuid,
        ADD CONSTRAINT fk_files_version FOREIGN KEY (agency_id, version_of) REFERENCES documents (agency_id, id);
      DROP INDEX ix_files_loose;
      CREATE INDEX ix_files_loose ON files (agency_id, uploaded_at)
        WHERE document_id IS NULL AND arrival_id IS NULL AND version_of IS NULL;
      ${looseFilesPrune}`;
  }

  private invariants(): string {
    return `
      CREATE VIEW inv_review AS
        SELECT d.id, d.agency_id, 'under review and nobody is asked' AS fault FROM documents d
         WHERE d.status = 'reviewing' AND NOT EXISTS (SELECT FROM document_steps s
               WHERE s.agency_id = d.agency_id AND s.document_id = d.id AND s.round = d.round AND s.state = 'open')
        UNION ALL
        SELECT d.id, d.agency_id, 'somebody is asked about a document not under review'
          FROM document_steps s JOIN documents d ON d.agency_id = s.agency_id AND d.id = s.document_id
         WHERE s.state IN ('open', 'waiting') AND (d.status <> 'reviewing' OR s.round <> d.round)
        UNION ALL
        SELECT d.id, d.agency_id, 'signed without both checks' FROM documents d
         WHERE d.signed_at IS NOT NULL AND d.status IN ('signed', 'issued')
           AND (SELECT count(DISTINCT s.kind) FROM document_steps s WHERE s.agency_id = d.agency_id AND s.document_id = d.id
                 AND s.round = d.round AND s.state = 'done' AND s.kind <> 'opinion') < 3
        UNION ALL
        SELECT v.document_id, v.agency_id, 'a version lacks a file' FROM document_versions v, jsonb_array_elements(v.files) AS f
         WHERE NOT EXISTS (SELECT FROM files x WHERE x.agency_id = v.agency_id AND x.id = (f->>'id')::uuid);
      ALTER VIEW inv_review OWNER TO ${DATABASE_ROLES.definer};`;
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_review;
      DROP INDEX ix_files_loose;
      ALTER TABLE files DROP COLUMN version_of;
      CREATE INDEX ix_files_loose ON files (agency_id, uploaded_at) WHERE document_id IS NULL AND arrival_id IS NULL;
      DROP TABLE document_versions, review_plans, document_steps;
      ALTER TABLE documents DROP CONSTRAINT ck_documents_signed, DROP CONSTRAINT ck_documents_status, DROP COLUMN signed_by_post_id,
        DROP COLUMN signed_at, DROP COLUMN signed_digest, DROP COLUMN signature_lines, DROP COLUMN replies_to_arrival_id, DROP COLUMN route,
        DROP COLUMN recipient_ids, DROP COLUMN reference, DROP COLUMN round, DROP COLUMN returned, DROP COLUMN holder_post_id,
        ADD CONSTRAINT ck_documents_status CHECK (status IN ('draft', 'issued'));`);
  }
}
