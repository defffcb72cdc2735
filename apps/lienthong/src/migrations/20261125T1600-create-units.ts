import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES, tenantTable } from './tenant-table';

/** Units (phòng, ban) inside an agency, and which post stands in which of them. */
export class CreateUnits1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE units (
        id uuid CONSTRAINT pk_units PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_units_agency REFERENCES agencies (id),
        name text NOT NULL CONSTRAINT ck_units_name CHECK (length(name) BETWEEN 1 AND 100),
        -- Stands in the symbol of an official letter (12/UBND-KT); empty when the unit writes none.
        abbreviation text NOT NULL DEFAULT '' CONSTRAINT ck_units_abbreviation CHECK (length(abbreviation) <= 20),
        closed_on date, created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT uq_units_agency UNIQUE (agency_id, id));
      CREATE UNIQUE INDEX uq_units_name ON units (agency_id, lower(name)) WHERE closed_on IS NULL;
      CREATE UNIQUE INDEX uq_units_abbreviation ON units (agency_id, abbreviation) WHERE closed_on IS NULL AND abbreviation <> '';
      ${tenantTable('units', { app: 'SELECT, INSERT, UPDATE', worker: 'SELECT' })}

      ALTER TABLE posts ADD COLUMN unit_id uuid, ADD COLUMN heads_unit boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT fk_posts_unit FOREIGN KEY (agency_id, unit_id) REFERENCES units (agency_id, id),
        ADD CONSTRAINT ck_posts_heads_unit CHECK (unit_id IS NOT NULL OR NOT heads_unit);
      CREATE INDEX ix_posts_unit ON posts (agency_id, unit_id) WHERE unit_id IS NOT NULL;

      -- Nobody works in a unit that no longer exists.
      CREATE VIEW inv_unit AS
        SELECT o.id, o.agency_id, u.name AS unit, 'post in a closed unit' AS fault
          FROM posts o JOIN units u ON u.agency_id = o.agency_id AND u.id = o.unit_id
         WHERE u.closed_on IS NOT NULL
           AND (o.ended_on IS NULL OR o.ended_on > (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
      ALTER VIEW inv_unit OWNER TO ${DATABASE_ROLES.definer};`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_unit;
      ALTER TABLE posts DROP COLUMN heads_unit, DROP COLUMN unit_id;
      DROP TABLE units;`);
  }
}
