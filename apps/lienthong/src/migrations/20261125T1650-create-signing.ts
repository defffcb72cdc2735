import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

/** Mandates to sign and the signatures given under them; a mandate is never changed, a signature never touched again. */
export class CreateSigning1764089400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE signing_mandates (
        id uuid CONSTRAINT pk_signing_mandates PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_signing_mandates_agency REFERENCES agencies (id),
        post_id uuid NOT NULL CONSTRAINT fk_signing_mandates_post REFERENCES posts (id),
        standing text NOT NULL CONSTRAINT ck_signing_mandates_standing CHECK (standing IN ('head', 'deputy', 'unit_head', 'unit_deputy')),
        lines jsonb NOT NULL, document_classes text[], type_codes text[], fields text[],
        from_on date NOT NULL, until_on date CONSTRAINT ck_signing_mandates_dates CHECK (until_on >= from_on),
        basis text NOT NULL, passed_on_from uuid,
        granted_by_post_id uuid NOT NULL, granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_on date, revoke_reason text,
        CONSTRAINT uq_signing_mandates_agency UNIQUE (agency_id, id),
        CONSTRAINT fk_signing_mandates_origin FOREIGN KEY (agency_id, passed_on_from) REFERENCES signing_mandates (agency_id, id),
        CONSTRAINT ck_signing_mandates_revoked CHECK ((revoked_on IS NULL) = (revoke_reason IS NULL)));
      CREATE INDEX ix_signing_mandates_granted ON signing_mandates (agency_id, granted_at DESC, id DESC);
      CREATE INDEX ix_signing_mandates_post ON signing_mandates (agency_id, post_id);
      CREATE TABLE signatures (
        id uuid CONSTRAINT pk_signatures PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_signatures_agency REFERENCES agencies (id),
        document_id uuid NOT NULL, mandate_id uuid NOT NULL,
        post_id uuid NOT NULL, person_id uuid NOT NULL, person_name text NOT NULL, post_title text NOT NULL,
        lines text[] NOT NULL, files jsonb NOT NULL,
        digest bytea NOT NULL CONSTRAINT ck_signatures_digest CHECK (length(digest) = 32),
        method text NOT NULL CONSTRAINT ck_signatures_method CHECK (method IN ('recorded', 'certificate')),
        proof bytea, signed_at timestamptz NOT NULL,
        CONSTRAINT fk_signatures_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT fk_signatures_mandate FOREIGN KEY (agency_id, mandate_id) REFERENCES signing_mandates (agency_id, id),
        -- A certificate without its signature, or a signature nobody has a certificate for, would be a claim without a proof.
        CONSTRAINT ck_signatures_proof CHECK ((method = 'certificate') = (proof IS NOT NULL)));
      CREATE INDEX ix_signatures_document ON signatures (agency_id, document_id);
      ${tenantTable('signing_mandates', { app: 'SELECT, INSERT, UPDATE (revoked_on, revoke_reason)', worker: 'SELECT' })}
      ${tenantTable('signatures', { app: 'SELECT, INSERT', worker: 'SELECT' })}
      -- Nobody signed without a mandate that held that day, and every signature stands in the journal.
      CREATE VIEW inv_signature AS
        SELECT s.id, s.agency_id, 'under a mandate of another post' AS fault
          FROM signatures s JOIN signing_mandates m ON m.agency_id = s.agency_id AND m.id = s.mandate_id WHERE m.post_id <> s.post_id
        UNION ALL
        SELECT s.id, s.agency_id, 'outside the dates of its mandate'
          FROM signatures s JOIN signing_mandates m ON m.agency_id = s.agency_id AND m.id = s.mandate_id
          LEFT JOIN signing_mandates o ON o.agency_id = m.agency_id AND o.id = m.passed_on_from
         WHERE (s.signed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date NOT BETWEEN greatest(m.from_on, o.from_on)
           AND least(m.until_on, o.until_on, 'infinity')
            OR (s.signed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date > least(m.revoked_on, o.revoked_on, 'infinity')
        UNION ALL
        SELECT s.id, s.agency_id, 'signed without a journal line' FROM signatures s
         WHERE NOT EXISTS (SELECT FROM journal j WHERE j.agency_id = s.agency_id AND j.subject_type = 'signature'
               AND j.subject_id = s.id AND j.action = 'signing.signed.v1');
      ALTER VIEW inv_signature OWNER TO ${DATABASE_ROLES.definer};`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW inv_signature; DROP TABLE signatures, signing_mandates;');
  }
}
