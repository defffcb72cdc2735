import type { MigrationInterface, QueryRunner } from 'typeorm';
import { delegationsOf, sessionFind, sessionSwitch } from './sql/acting';
import { sessionFindBefore, sessionSwitchBefore } from './sql/acting-before';
import { DATABASE_ROLES, definerFunction, tenantTable } from './tenant-table';

const { app, definer } = DATABASE_ROLES;
const FIND = 'session_find(bytea, interval, boolean)';

/** Delegation (ủy quyền): who acts in whose post, from when to when; sessions that act for somebody, and the journal that says so. */
export class CreateDelegations1764090000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${this.tables()}${this.journal()}
      DROP FUNCTION session_switch(uuid, uuid, uuid, bytea), ${FIND};
      ${delegationsOf}${sessionFind}${sessionSwitch}
      ${definerFunction('delegations_of(uuid)', app)}
      ${definerFunction(FIND, app)}
      ${definerFunction('session_switch(uuid, uuid, uuid, bytea, uuid)', app)}`);
  }

  private tables(): string {
    return `
      ALTER TABLE posts ADD CONSTRAINT uq_posts_agency UNIQUE (agency_id, id);
      CREATE TABLE delegations (
        id uuid CONSTRAINT pk_delegations PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fk_delegations_agency REFERENCES agencies (id),
        from_post_id uuid NOT NULL, to_post_id uuid NOT NULL,
        permissions text[] NOT NULL CONSTRAINT ck_delegations_permissions CHECK (cardinality(permissions) > 0),
        -- NULL = every type of document.
        type_codes text[] CONSTRAINT ck_delegations_types CHECK (cardinality(type_codes) > 0),
        starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        -- In writing, limited in time and content: Decree 30/2020 art. 13.3.
        basis text NOT NULL CONSTRAINT ck_delegations_basis CHECK (length(basis) BETWEEN 1 AND 300),
        given_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz, revoked_by uuid,
        -- Up to when the giver has looked at what was done in their name.
        seen_at timestamptz,
        CONSTRAINT uq_delegations_agency UNIQUE (agency_id, id),
        CONSTRAINT fk_delegations_from FOREIGN KEY (agency_id, from_post_id) REFERENCES posts (agency_id, id),
        CONSTRAINT fk_delegations_to FOREIGN KEY (agency_id, to_post_id) REFERENCES posts (agency_id, id),
        CONSTRAINT ck_delegations_sides CHECK (from_post_id <> to_post_id),
        CONSTRAINT ck_delegations_time CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '366 days'));
      CREATE INDEX ix_delegations_from ON delegations (agency_id, from_post_id);
      CREATE INDEX ix_delegations_to ON delegations (to_post_id);
      CREATE INDEX ix_delegations_newest ON delegations (agency_id, starts_at DESC, id DESC);
      -- Terms are never changed: whoever wants others ends the one and gives another.
      ${tenantTable('delegations', { app: 'SELECT, INSERT, UPDATE (revoked_at, revoked_by, seen_at)', worker: '' })}
      ALTER TABLE sessions ADD COLUMN delegation_id uuid CONSTRAINT fk_sessions_delegation REFERENCES delegations (id);`;
  }

  private journal(): string {
    return `
      ALTER TABLE journal ADD COLUMN on_behalf_name text, ADD COLUMN on_behalf_title text, ADD COLUMN delegation_id uuid,
        ADD CONSTRAINT ck_journal_behalf CHECK ((on_behalf_of IS NULL) = (delegation_id IS NULL));
      CREATE INDEX ix_journal_delegation ON journal (agency_id, delegation_id, at, id) WHERE delegation_id IS NOT NULL;
      -- Nothing was done in somebody's name outside the time of a delegation from the one to the other; a request that was
      -- on its way at the last second may still be written.
      CREATE VIEW inv_delegation AS
        SELECT j.id, j.agency_id, j.delegation_id,
               CASE WHEN d.id IS NULL THEN 'acted without a delegation'
                    WHEN d.from_post_id <> j.on_behalf_of OR d.to_post_id <> j.post_id THEN 'acted under a delegation of others'
                    ELSE 'acted outside the time' END AS fault
          FROM journal j LEFT JOIN delegations d ON d.agency_id = j.agency_id AND d.id = j.delegation_id
         WHERE j.delegation_id IS NOT NULL
           AND (d.id IS NULL OR d.from_post_id <> j.on_behalf_of OR d.to_post_id IS DISTINCT FROM j.post_id
                OR j.at < d.starts_at OR j.at > least(d.ends_at, d.revoked_at) + interval '1 minute');
      ALTER VIEW inv_delegation OWNER TO ${definer};`;
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION session_switch(uuid, uuid, uuid, bytea, uuid), ${FIND}, delegations_of(uuid);
      DROP VIEW inv_delegation;
      ALTER TABLE journal DROP COLUMN on_behalf_name, DROP COLUMN on_behalf_title, DROP COLUMN delegation_id;
      ALTER TABLE sessions DROP COLUMN delegation_id;
      DROP TABLE delegations;
      ALTER TABLE posts DROP CONSTRAINT uq_posts_agency;
      ${sessionFindBefore}${sessionSwitchBefore}
      ${definerFunction(FIND, app)}
      ${definerFunction('session_switch(uuid, uuid, uuid, bytea)', app)}`);
  }
}
