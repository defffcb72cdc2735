import type { DataSource } from 'typeorm';
import { databaseErrors } from './database.errors';

/** Tables without a tenant of their own; everything else must carry the restrictive tenant policy (checked by a test). */
export const TABLES_WITHOUT_TENANT = [
  'agency_levels',
  'agencies',
  'agency_names',
  'agency_codes',
  'credentials',
  'sessions',
  'sign_in_tries',
  'migrations',
] as const;

/** Every table of schema public with what protects it; shared by the start-up check and the test that lists all tables. */
export const TABLE_PROTECTION = `
  SELECT c.relname AS table, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
         EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polname = 'tenant') AS tenant
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1`;

interface Role {
  readonly rolsuper: boolean;
  readonly rolbypassrls: boolean;
  readonly owns: boolean;
  readonly temp: boolean;
  readonly ddl: boolean;
}

/**
 * Refuses to serve with a database that would not hold its promises: a role that could pass row-level security or change
 * tables, a server that acknowledges before it has written, an unmigrated schema, or a table without protection.
 */
export async function checkDatabase(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<Role[]>(`
    SELECT r.rolsuper, r.rolbypassrls, has_database_privilege(current_database(), 'TEMP') AS temp,
           has_schema_privilege('public', 'CREATE') AS ddl,
           EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')) AS owns
      FROM pg_roles r WHERE r.rolname = current_user`);
  if (!role || role.rolsuper || role.rolbypassrls || role.owns || role.temp || role.ddl)
    throw databaseErrors.unsafe_role({ ...role });
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const [row] = await dataSource.query<{ value: string }[]>('SELECT current_setting($1) AS value', [name]);
    if (row?.value === 'off') throw databaseErrors.unsafe_server({ setting: name });
  }
  const tables =
    await dataSource.query<{ table: string; secured: boolean; forced: boolean; tenant: boolean }[]>(TABLE_PROTECTION);
  if (!tables.some((one) => one.table === 'agencies')) throw databaseErrors.not_migrated();
  const open = tables.find(
    (one) =>
      !(TABLES_WITHOUT_TENANT as readonly string[]).includes(one.table) && !(one.secured && one.forced && one.tenant),
  );
  if (open) throw databaseErrors.unprotected_table({ table: open.table });
}
