import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letterInvariants, reportMergedArrival } from './sql/letters';
import { DATABASE_ROLES } from './tenant-table';

const { app, worker } = DATABASE_ROLES;

/** Arrivals by other ways than this installation (paper, e-mail, axis), what was read on them, and arrivals merged into one. */
export class ReceiveLetters1764086700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE arrivals
        ADD COLUMN channel text NOT NULL DEFAULT 'internal'
          CONSTRAINT ck_arrivals_channel CHECK (channel IN ('internal', 'axis', 'email', 'paper')),
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN sender_folded text NOT NULL DEFAULT '', -- how a sender outside the directory is compared
        ADD COLUMN reading jsonb, ADD COLUMN proposed_on date,
        ADD COLUMN merged_into uuid, ADD COLUMN merged_at timestamptz,
        ALTER COLUMN sender_id DROP NOT NULL, ALTER COLUMN message_id DROP NOT NULL,
        ALTER COLUMN dispatch_id DROP NOT NULL, ALTER COLUMN delivery_id DROP NOT NULL, ALTER COLUMN issued_on DROP NOT NULL,
        DROP CONSTRAINT ck_arrivals_state,
        ADD CONSTRAINT ck_arrivals_state CHECK (state IN ('pending', 'registered', 'refused', 'merged')),
        ADD CONSTRAINT ck_arrivals_internal CHECK ((channel = 'internal') = (dispatch_id IS NOT NULL AND delivery_id IS NOT NULL)
          AND (channel <> 'internal' OR (sender_id IS NOT NULL AND message_id IS NOT NULL))),
        ADD CONSTRAINT ck_arrivals_issued_on CHECK (state <> 'registered' OR issued_on IS NOT NULL),
        ADD CONSTRAINT ck_arrivals_merged CHECK ((state = 'merged') = (merged_into IS NOT NULL AND merged_at IS NOT NULL) AND merged_into <> id),
        ADD CONSTRAINT fk_arrivals_merged FOREIGN KEY (agency_id, merged_into) REFERENCES arrivals (agency_id, id);
      -- Duplicates are looked for by number and symbol, normalised; the few rows behind a key are compared by issuer and year.
      CREATE INDEX ix_arrivals_code ON arrivals (agency_id, code_folded);
      CREATE INDEX ix_arrivals_letters ON arrivals (agency_id) WHERE state = 'pending' AND channel <> 'internal';
      CREATE INDEX ix_arrivals_merged ON arrivals (agency_id, merged_into) WHERE merged_into IS NOT NULL;
      GRANT INSERT, DELETE ON arrivals TO ${app};
      GRANT UPDATE ON arrivals TO ${worker};
      -- What came through this installation is written by its reviewed functions only, and nothing that was answered is deleted.
      CREATE POLICY letters_only ON arrivals AS RESTRICTIVE FOR INSERT TO ${app}
        WITH CHECK (channel <> 'internal' AND state = 'pending');
      CREATE POLICY waiting_only ON arrivals AS RESTRICTIVE FOR DELETE TO ${app}
        USING (channel IN ('paper', 'email') AND state = 'pending');
      ${reportMergedArrival}${letterInvariants}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_letter;
      DROP POLICY waiting_only ON arrivals; DROP POLICY letters_only ON arrivals;
      REVOKE INSERT, DELETE ON arrivals FROM ${app}; REVOKE UPDATE ON arrivals FROM ${worker};
      DROP INDEX ix_arrivals_merged, ix_arrivals_letters, ix_arrivals_code;
      ALTER TABLE arrivals DROP CONSTRAINT fk_arrivals_merged, DROP CONSTRAINT ck_arrivals_merged, DROP CONSTRAINT ck_arrivals_issued_on,
        DROP CONSTRAINT ck_arrivals_internal, DROP CONSTRAINT ck_arrivals_state,
        ADD CONSTRAINT ck_arrivals_state CHECK (state IN ('pending', 'registered', 'refused')),
        ALTER COLUMN sender_id SET NOT NULL, ALTER COLUMN message_id SET NOT NULL, ALTER COLUMN dispatch_id SET NOT NULL,
        ALTER COLUMN delivery_id SET NOT NULL, ALTER COLUMN issued_on SET NOT NULL;`);
  }
}
