import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bookLines, sealFaults } from './sql/seals';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

const { app, definer } = DATABASE_ROLES;

const NUMBERED = `
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
          FROM special_numbers WHERE document_id IS NULL`;

/** Stubs of secret documents (no subject, no file), and the check that a sealed book is what it was. */
export class CreateSecretStubs1764088200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE secret_stubs (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_secret_stubs_agency REFERENCES agencies (id),
        series text NOT NULL CONSTRAINT ck_secret_stubs_series CHECK (series IN ('secret:outgoing', 'secret:incoming')),
        year integer NOT NULL, number integer NOT NULL CONSTRAINT ck_secret_stubs_number CHECK (number > 0),
        dated_on date NOT NULL, counterpart text NOT NULL CONSTRAINT ck_secret_stubs_counterpart CHECK (counterpart <> ''),
        secrecy text NOT NULL CONSTRAINT ck_secret_stubs_secrecy CHECK (secrecy IN ('confidential', 'secret', 'top_secret')),
        registered_by text NOT NULL, registered_by_post_id uuid NOT NULL, registered_at timestamptz NOT NULL,
        CONSTRAINT pk_secret_stubs PRIMARY KEY (agency_id, id),
        CONSTRAINT uq_secret_stubs_number UNIQUE (agency_id, series, year, number));
      ${tenantTable('secret_stubs', { app: 'SELECT, INSERT', worker: '' })}
      ALTER TABLE book_seals ADD id uuid NOT NULL DEFAULT gen_random_uuid();
      CREATE OR REPLACE VIEW register_lines WITH (security_invoker = true) AS ${NUMBERED}
        UNION ALL
        SELECT agency_id, series, year, number, '', 'stub', id, jsonb_build_array(dated_on, counterpart, secrecy) FROM secret_stubs;
      GRANT SELECT ON register_lines TO ${app}, ${definer};
      ${bookLines}${sealFaults}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_book_seal, book_seal_faults;
      DROP FUNCTION book_lines(uuid, text, integer);
      CREATE OR REPLACE VIEW register_lines WITH (security_invoker = true) AS ${NUMBERED};
      ALTER TABLE book_seals DROP COLUMN id;
      DROP TABLE secret_stubs;`);
  }
}
