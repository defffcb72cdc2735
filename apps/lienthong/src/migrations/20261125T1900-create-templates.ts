import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

/** Templates that agencies uploaded, with their history. */
export class CreateTemplates1764097200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE document_templates (
        id uuid CONSTRAINT pk_document_templates PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_document_templates_agency REFERENCES agencies (id),
        type_code text NOT NULL, number integer NOT NULL CONSTRAINT ck_document_templates_number CHECK (number > 0),
        name text NOT NULL,
        size integer NOT NULL, sha256 bytea NOT NULL,
        -- Kept in the row: 2 MiB at most, read with it, and in every backup with it.
        content bytea NOT NULL,
        fields text[] NOT NULL,
        valid_from timestamptz NOT NULL DEFAULT clock_timestamp(), ended_at timestamptz, -- NULL = in force
        uploaded_by_post_id uuid NOT NULL, person_name text NOT NULL, post_title text NOT NULL,
        CONSTRAINT uq_document_templates_number UNIQUE (agency_id, type_code, number),
        CONSTRAINT ck_document_templates_content CHECK (size = octet_length(content) AND sha256 = sha256(content)),
        CONSTRAINT ck_document_templates_dates CHECK (ended_at >= valid_from));
      CREATE UNIQUE INDEX uq_document_templates_current ON document_templates (agency_id, type_code) WHERE ended_at IS NULL;
      ${tenantTable('document_templates', { app: 'SELECT, INSERT', worker: '' })}
      GRANT UPDATE (ended_at) ON document_templates TO ${DATABASE_ROLES.app};
      CREATE VIEW inv_templates AS
        SELECT t.id, t.agency_id, 'the bytes of a template are not those that were checked' AS fault FROM document_templates t
         WHERE t.sha256 <> sha256(t.content)
        UNION ALL
        SELECT t.id, t.agency_id, 'two templates of a type in force at a time' FROM document_templates t
         WHERE EXISTS (SELECT FROM document_templates o WHERE o.agency_id = t.agency_id AND o.type_code = t.type_code
               AND o.number > t.number AND o.valid_from < coalesce(t.ended_at, 'infinity'));
      ALTER VIEW inv_templates OWNER TO ${DATABASE_ROLES.definer};`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW inv_templates; DROP TABLE document_templates;');
  }
}
