import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stampDocument, storageKeyUsed } from './sql/stamp';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

/** The PDF made of an office file, and what an issued document's main file was before number and date were written on it. */
export class CreateRenditions1764091500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE renditions (
        file_id uuid CONSTRAINT pk_renditions PRIMARY KEY CONSTRAINT fk_renditions_file REFERENCES files (id) ON DELETE CASCADE,
        agency_id uuid NOT NULL, fault text, storage_key text, sha256 bytea, size bigint, pages integer,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT ck_renditions_made CHECK (CASE WHEN fault IS NULL
          THEN storage_key IS NOT NULL AND length(sha256) = 32 AND size > 0 ELSE storage_key IS NULL END));
      CREATE INDEX ix_renditions_storage_key ON renditions (storage_key);
      CREATE TABLE stamps (
        document_id uuid CONSTRAINT pk_stamps PRIMARY KEY, agency_id uuid NOT NULL,
        file_id uuid NOT NULL CONSTRAINT fk_stamps_file REFERENCES files (id), fault text,
        signed_name text, signed_media_type text, signed_key text, signed_sha256 bytea, signed_size bigint,
        stamped_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT fk_stamps_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT ck_stamps_signed CHECK (CASE WHEN fault IS NULL
          THEN signed_key IS NOT NULL AND length(signed_sha256) = 32 AND signed_size > 0 AND signed_name IS NOT NULL
          ELSE signed_key IS NULL END));
      CREATE INDEX ix_stamps_file ON stamps (agency_id, file_id);
      CREATE INDEX ix_stamps_signed_key ON stamps (signed_key);
      ${tenantTable('renditions', { app: 'SELECT, DELETE', worker: 'SELECT, INSERT' })}
      ${tenantTable('stamps', { app: 'SELECT', worker: 'SELECT' })}
      ${storageKeyUsed}${stampDocument}
      -- Whoever received a stamped document has the stamped file, and nobody the signed one in its place.
      CREATE VIEW inv_stamp AS
        SELECT s.document_id AS id, s.agency_id, 'a receiver still has the file without number and date' AS fault
          FROM stamps s JOIN documents d ON d.id = s.document_id JOIN files m ON m.id = s.file_id
          JOIN deliveries y ON y.dispatch_id = d.dispatch_id JOIN arrivals a ON a.delivery_id = y.id
          JOIN files f ON f.arrival_id = a.id AND f.position = m.position
         WHERE s.fault IS NULL AND f.storage_key = s.signed_key AND s.signed_key <> m.storage_key;
      ALTER VIEW inv_stamp OWNER TO ${DATABASE_ROLES.definer};`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_stamp;
      DROP FUNCTION stamp_document(uuid, jsonb);
      CREATE OR REPLACE FUNCTION storage_key_used(p_key text) RETURNS boolean LANGUAGE sql AS $$
        SELECT EXISTS (SELECT FROM files WHERE storage_key = p_key) $$;
      DROP TABLE stamps, renditions;`);
  }
}
