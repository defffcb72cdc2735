import type { MigrationInterface, QueryRunner } from 'typeorm';
import { registerLinesWithCopies } from './sql/lines';
import { DATABASE_ROLES, definerFunction, tenantTable } from './tenant-table';

const { definer, worker } = DATABASE_ROLES;

/** Filing plans, dossiers and what lies in them, links between documents, certified copies. */
export class CreateDossiers1764090300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${this.plans()}${this.dossiers()}${this.relations()}
      ${registerLinesWithCopies}
      -- The file of an electronic copy belongs to no document, and is not thrown away for that.
      CREATE OR REPLACE FUNCTION loose_files_prune(p_age interval) RETURNS bigint LANGUAGE sql AS $$
        WITH gone AS (DELETE FROM files f WHERE f.document_id IS NULL AND f.arrival_id IS NULL AND f.version_of IS NULL
          AND NOT EXISTS (SELECT FROM certified_copies c WHERE c.file_id = f.id)
          AND f.uploaded_at < clock_timestamp() - p_age RETURNING 1) SELECT count(*) FROM gone $$;
      ${definerFunction('loose_files_prune(interval)', worker)}
      -- A dossier's documents are numbered 1, 2, 3 … in order of filing.
      CREATE VIEW inv_dossier_ordinals AS
        SELECT agency_id, dossier_id, count(*) AS documents, max(ordinal) AS last FROM dossier_items
         GROUP BY agency_id, dossier_id HAVING count(*) <> max(ordinal) OR min(ordinal) <> 1;
      ALTER VIEW inv_dossier_ordinals OWNER TO ${definer};`);
  }

  private plans(): string {
    return `
      CREATE TABLE filing_plans (
        agency_id uuid NOT NULL CONSTRAINT fk_filing_plans_agency REFERENCES agencies (id), year integer NOT NULL,
        numbering text NOT NULL CONSTRAINT ck_filing_plans_numbering CHECK (numbering IN ('whole', 'heading')),
        approved_at timestamptz, approved_by text,
        CONSTRAINT pk_filing_plans PRIMARY KEY (agency_id, year),
        CONSTRAINT ck_filing_plans_approved CHECK ((approved_at IS NULL) = (approved_by IS NULL)));
      CREATE TABLE filing_plan_lines (
        id uuid NOT NULL, agency_id uuid NOT NULL, year integer NOT NULL, position integer NOT NULL,
        kind text NOT NULL CONSTRAINT ck_filing_plan_lines_kind CHECK (kind IN ('heading', 'subheading', 'dossier')),
        title text NOT NULL, symbol text, retention_years integer, keeper text NOT NULL, note text NOT NULL,
        CONSTRAINT pk_filing_plan_lines PRIMARY KEY (agency_id, id),
        CONSTRAINT uq_filing_plan_lines_position UNIQUE (agency_id, year, position),
        CONSTRAINT fk_filing_plan_lines_plan FOREIGN KEY (agency_id, year) REFERENCES filing_plans (agency_id, year));
      ${tenantTable('filing_plans', { app: 'SELECT, INSERT, UPDATE', worker: '' })}
      ${tenantTable('filing_plan_lines', { app: 'SELECT, INSERT, UPDATE, DELETE', worker: '' })}`;
  }

  private dossiers(): string {
    return `
      CREATE TABLE dossiers (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_dossiers_agency REFERENCES agencies (id),
        year integer NOT NULL, number integer NOT NULL CONSTRAINT ck_dossiers_number CHECK (number > 0), symbol text NOT NULL,
        plan_line_id uuid, title text NOT NULL, title_folded text NOT NULL,
        retention_years integer CONSTRAINT ck_dossiers_retention CHECK (retention_years BETWEEN 2 AND 70),
        language text NOT NULL, note text NOT NULL, holder_post_id uuid NOT NULL CONSTRAINT fk_dossiers_holder REFERENCES posts (id),
        state text NOT NULL CONSTRAINT ck_dossiers_state CHECK (state IN ('open', 'closed')),
        access text NOT NULL CONSTRAINT ck_dossiers_access CHECK (access IN ('agency', 'restricted')),
        reader_post_ids uuid[] NOT NULL DEFAULT '{}', access_unconfirmed boolean NOT NULL DEFAULT false,
        started_on date NOT NULL, ended_on date,
        opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_dossiers PRIMARY KEY (agency_id, id),
        CONSTRAINT uq_dossiers_notation UNIQUE (agency_id, year, symbol, number),
        CONSTRAINT uq_dossiers_plan_line UNIQUE (agency_id, plan_line_id),
        CONSTRAINT fk_dossiers_plan_line FOREIGN KEY (agency_id, plan_line_id) REFERENCES filing_plan_lines (agency_id, id),
        CONSTRAINT ck_dossiers_ended CHECK ((state = 'closed') = (ended_on IS NOT NULL)));
      CREATE INDEX ix_dossiers_opened ON dossiers (agency_id, opened_at DESC, id DESC);
      CREATE INDEX ix_dossiers_holder ON dossiers (agency_id, holder_post_id);
      CREATE TABLE dossier_items (
        agency_id uuid NOT NULL, dossier_id uuid NOT NULL, ordinal integer NOT NULL,
        document_id uuid, arrival_id uuid, filed_by text NOT NULL, filed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT uq_dossier_items_ordinal UNIQUE (agency_id, dossier_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
        -- Many dossiers may hold one document (app. VI-I-III.4.e), each of them once.
        CONSTRAINT uq_dossier_items_document UNIQUE (agency_id, document_id, dossier_id),
        CONSTRAINT uq_dossier_items_arrival UNIQUE (agency_id, arrival_id, dossier_id),
        CONSTRAINT ck_dossier_items_one CHECK ((document_id IS NULL) <> (arrival_id IS NULL)),
        CONSTRAINT fk_dossier_items_dossier FOREIGN KEY (agency_id, dossier_id) REFERENCES dossiers (agency_id, id),
        CONSTRAINT fk_dossier_items_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT fk_dossier_items_arrival FOREIGN KEY (agency_id, arrival_id) REFERENCES arrivals (agency_id, id));
      ${tenantTable('dossiers', { app: 'SELECT, INSERT, UPDATE', worker: 'SELECT' })}
      ${tenantTable('dossier_items', { app: 'SELECT, INSERT, UPDATE, DELETE', worker: 'SELECT' })}`;
  }

  private relations(): string {
    return `
      CREATE TABLE document_links (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_document_links_agency REFERENCES agencies (id),
        relation text NOT NULL
          CONSTRAINT ck_document_links_relation CHECK (relation IN ('replies_to', 'amends', 'replaces', 'corrects', 'concerns')),
        from_document_id uuid, from_arrival_id uuid, to_document_id uuid, to_arrival_id uuid,
        linked_by text NOT NULL, linked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT pk_document_links PRIMARY KEY (agency_id, id),
        CONSTRAINT uq_document_links_ends UNIQUE NULLS NOT DISTINCT
          (agency_id, relation, from_document_id, from_arrival_id, to_document_id, to_arrival_id),
        CONSTRAINT ck_document_links_from CHECK ((from_document_id IS NULL) <> (from_arrival_id IS NULL)),
        CONSTRAINT ck_document_links_to CHECK ((to_document_id IS NULL) <> (to_arrival_id IS NULL)),
        CONSTRAINT fk_document_links_from_document FOREIGN KEY (agency_id, from_document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT fk_document_links_from_arrival FOREIGN KEY (agency_id, from_arrival_id) REFERENCES arrivals (agency_id, id),
        CONSTRAINT fk_document_links_to_document FOREIGN KEY (agency_id, to_document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT fk_document_links_to_arrival FOREIGN KEY (agency_id, to_arrival_id) REFERENCES arrivals (agency_id, id));
      ${['from_document_id', 'from_arrival_id', 'to_document_id', 'to_arrival_id']
        .map(
          (end) =>
            `CREATE INDEX ix_document_links_${end} ON document_links (agency_id, ${end}) WHERE ${end} IS NOT NULL;`,
        )
        .join('\n      ')}
      CREATE TABLE certified_copies (
        id uuid NOT NULL, agency_id uuid NOT NULL CONSTRAINT fk_certified_copies_agency REFERENCES agencies (id),
        document_id uuid, arrival_id uuid,
        form text NOT NULL CONSTRAINT ck_certified_copies_form CHECK (form IN ('SY', 'SL', 'TrS')),
        from_medium text NOT NULL, medium text NOT NULL,
        year integer NOT NULL, number integer NOT NULL, code text NOT NULL, made_on date NOT NULL,
        recipients text NOT NULL, signer_title text NOT NULL, signer_name text NOT NULL,
        made_by text NOT NULL, made_at timestamptz NOT NULL,
        file_id uuid CONSTRAINT fk_certified_copies_file REFERENCES files (id),
        CONSTRAINT pk_certified_copies PRIMARY KEY (agency_id, id),
        CONSTRAINT uq_certified_copies_number UNIQUE (agency_id, year, number),
        CONSTRAINT ck_certified_copies_one CHECK ((document_id IS NULL) <> (arrival_id IS NULL)),
        CONSTRAINT ck_certified_copies_file CHECK ((medium = 'electronic') = (file_id IS NOT NULL)),
        CONSTRAINT fk_certified_copies_document FOREIGN KEY (agency_id, document_id) REFERENCES documents (agency_id, id),
        CONSTRAINT fk_certified_copies_arrival FOREIGN KEY (agency_id, arrival_id) REFERENCES arrivals (agency_id, id));
      CREATE INDEX ix_certified_copies_document ON certified_copies (agency_id, document_id) WHERE document_id IS NOT NULL;
      CREATE INDEX ix_certified_copies_arrival ON certified_copies (agency_id, arrival_id) WHERE arrival_id IS NOT NULL;
      ${tenantTable('document_links', { app: 'SELECT, INSERT, DELETE', worker: 'SELECT' })}
      ${tenantTable('certified_copies', { app: 'SELECT, INSERT', worker: 'SELECT' })}`;
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP VIEW inv_dossier_ordinals;
      DROP TABLE certified_copies, document_links, dossier_items, dossiers, filing_plan_lines, filing_plans CASCADE;`);
  }
}
