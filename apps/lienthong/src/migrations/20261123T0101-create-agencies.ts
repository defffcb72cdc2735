import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES } from './tenant-table';

const { app, worker, definer } = DATABASE_ROLES;
const directory = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY read ON ${table} FOR SELECT TO ${app}, ${worker} USING (true);
  CREATE POLICY manage ON ${table} FOR ALL TO ${app} USING ((SELECT app_platform())) WITH CHECK ((SELECT app_platform()));
  CREATE POLICY definer ON ${table} FOR ALL TO ${definer} USING (true);
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${definer};
  GRANT SELECT, INSERT, UPDATE ON ${table} TO ${app};
  GRANT SELECT ON ${table} TO ${worker};`;

/** The directory: levels as data, agencies in time, their names and many codes. Readable by all, written by the platform. */
export class CreateAgencies1763859660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agency_levels (
        code text CONSTRAINT pk_agency_levels PRIMARY KEY CONSTRAINT ck_agency_levels_code CHECK (code ~ '^[a-z][a-z0-9_]{1,29}$'),
        rank integer NOT NULL CONSTRAINT uq_agency_levels_rank UNIQUE,
        name_vi text NOT NULL, name_en text NOT NULL);
      CREATE TABLE agencies (
        id uuid CONSTRAINT pk_agencies PRIMARY KEY,
        name text NOT NULL CONSTRAINT ck_agencies_name CHECK (length(name) BETWEEN 1 AND 200),
        kind text NOT NULL, level text NOT NULL CONSTRAINT fk_agencies_level REFERENCES agency_levels (code),
        parent_id uuid CONSTRAINT fk_agencies_parent REFERENCES agencies (id),
        abbreviation text NOT NULL CONSTRAINT ck_agencies_abbreviation CHECK (length(abbreviation) BETWEEN 1 AND 30),
        valid_from date NOT NULL, valid_to date,
        CONSTRAINT ck_agencies_period CHECK (valid_to IS NULL OR valid_from < valid_to),
        CONSTRAINT ck_agencies_parent CHECK (parent_id <> id));
      CREATE INDEX ix_agencies_parent ON agencies (parent_id);
      CREATE TABLE agency_names (
        agency_id uuid NOT NULL CONSTRAINT fk_agency_names_agency REFERENCES agencies (id),
        name text NOT NULL, valid_from date NOT NULL, valid_to date,
        CONSTRAINT pk_agency_names PRIMARY KEY (agency_id, valid_from));
      CREATE TABLE agency_codes (
        id uuid CONSTRAINT pk_agency_codes PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_agency_codes_agency REFERENCES agencies (id),
        scheme text NOT NULL, code text NOT NULL CONSTRAINT ck_agency_codes_code CHECK (length(code) BETWEEN 1 AND 64),
        valid_from date NOT NULL, valid_to date, invented boolean NOT NULL DEFAULT false,
        CONSTRAINT ck_agency_codes_period CHECK (valid_to IS NULL OR valid_from < valid_to),
        CONSTRAINT uq_agency_codes_code UNIQUE (scheme, code, valid_from));
      CREATE INDEX ix_agency_codes_agency ON agency_codes (agency_id);
      ${['agency_levels', 'agencies', 'agency_names', 'agency_codes'].map(directory).join('\n')}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agency_codes, agency_names, agencies, agency_levels;');
  }
}
