import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_ROLES } from './tenant-table';

const { app, worker, definer } = DATABASE_ROLES;

/** The three roles, the tenant setting every policy reads, and nothing for anybody else. */
export class PrepareRoles1763859600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${app}') THEN
          CREATE ROLE ${app} LOGIN NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${worker}') THEN
          CREATE ROLE ${worker} LOGIN NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT; END IF;
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${definer}') THEN
          CREATE ROLE ${definer} NOLOGIN NOBYPASSRLS; END IF;
        EXECUTE format('GRANT ${definer} TO %I', current_user);
        EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${app}, ${worker}', current_database());
      END $$;
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO ${app}, ${worker};
      GRANT USAGE, CREATE ON SCHEMA public TO ${definer};
      ALTER ROLE ${app} SET statement_timeout = '15s';
      ALTER ROLE ${app} SET lock_timeout = '5s';
      ALTER ROLE ${app} SET idle_in_transaction_session_timeout = '10s';
      ALTER ROLE ${worker} SET statement_timeout = '60s';
      ALTER ROLE ${worker} SET lock_timeout = '15s';
      ALTER ROLE ${worker} SET idle_in_transaction_session_timeout = '30s';

      -- '' and not NULL is what a pooled connection shows after the first SET LOCAL.
      CREATE FUNCTION app_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.agency', true), '')::uuid $$;
      CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;
      CREATE FUNCTION app_platform() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('app.platform', true), '') = 'on' $$;`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION app_platform(); DROP FUNCTION app_person(); DROP FUNCTION app_agency();');
  }
}
