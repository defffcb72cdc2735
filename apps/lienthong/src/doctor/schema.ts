import { TABLE_PROTECTION, TABLES_WITHOUT_TENANT } from '@lienthong/platform/database';
import type { EntityManager } from 'typeorm';
import { migrations } from '../migrations';
import { DATABASE_ROLES } from '../migrations/tenant-table';
import { findingOf, type Finding } from './check';

const SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'];
const BOOKKEEPING = 'migrations';

/** The server writes before it acknowledges. */
export async function checkServer(manager: EntityManager): Promise<Finding[]> {
  const rows = await manager.query<{ name: string }[]>(
    `SELECT name FROM unnest($1::text[]) AS name WHERE current_setting(name) = 'off'`,
    [SETTINGS],
  );
  return [
    findingOf(
      'server_settings',
      rows.map(({ name }) => `${name} is off`),
    ),
  ];
}

/** Exactly the migrations of this version have been run. */
export async function checkMigrations(manager: EntityManager): Promise<Finding[]> {
  const rows = await manager.query<{ name: string }[]>(`SELECT name FROM ${BOOKKEEPING}`);
  const known = new Set(migrations.map(({ name }) => name));
  const done = new Set(rows.map(({ name }) => name));
  const missing = [...known].filter((name) => !done.has(name)).map((name) => `${name} has not been run`);
  const newer = [...done].filter((name) => !known.has(name)).map((name) => `${name} is not of this version`);
  return [findingOf('migrations', [...missing, ...newer])];
}

/** Every table is behind row-level security, forced on its owner; all but the directory and sign-in also behind the tenant policy. */
export async function checkTables(manager: EntityManager): Promise<Finding[]> {
  const tables =
    await manager.query<{ table: string; secured: boolean; forced: boolean; tenant: boolean }[]>(TABLE_PROTECTION);
  const exempt: readonly string[] = TABLES_WITHOUT_TENANT;
  const faults = tables.flatMap(({ table, secured, forced, tenant }) => {
    if (table === BOOKKEEPING) return [];
    if (!secured || !forced) return [`${table}: row-level security is not forced`];
    return tenant || exempt.includes(table) ? [] : [`${table}: no tenant policy`];
  });
  return [findingOf('tables_protected', faults)];
}

// What a service role must not be or have; a fault is one row.
const ROLE_FAULTS = `
  SELECT r.rolname || ': ' || fault AS fault
    FROM unnest($1::text[]) AS wanted (name) JOIN pg_roles r ON r.rolname = wanted.name,
         LATERAL (VALUES
           ('is a superuser', r.rolsuper), ('passes row-level security', r.rolbypassrls),
           ('may create roles', r.rolcreaterole), ('may create databases', r.rolcreatedb),
           ('may sign in', r.rolcanlogin AND r.rolname = $2), ('cannot sign in', NOT r.rolcanlogin AND r.rolname <> $2),
           ('may create temporary tables', has_database_privilege(r.oid, current_database(), 'TEMP')),
           ('may create in schema public', r.rolname <> $2 AND has_schema_privilege(r.oid, 'public', 'CREATE')),
           ('is a member of another role', EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)),
           ('owns a table', EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p')))
         ) AS rule (fault, broken)
   WHERE rule.broken
  UNION ALL
  SELECT wanted.name || ': does not exist' FROM unnest($1::text[]) AS wanted (name)
   WHERE NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = wanted.name)`;

/** The service roles can neither pass row-level security nor change the schema; nobody can sign in as the definer. */
export async function checkRoles(manager: EntityManager): Promise<Finding[]> {
  const { app, worker, definer } = DATABASE_ROLES;
  const rows = await manager.query<{ fault: string }[]>(ROLE_FAULTS, [[app, worker, definer], definer]);
  return [
    findingOf(
      'roles',
      rows.map(({ fault }) => fault),
    ),
  ];
}

/** Functions that act as their owner have a fixed search path and are not for everybody. */
export async function checkFunctions(manager: EntityManager): Promise<Finding[]> {
  const rows = await manager.query<{ fault: string }[]>(`
    SELECT p.oid::regprocedure || rule.fault AS fault
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,
           LATERAL (VALUES
             (': no fixed search path', NOT EXISTS (SELECT FROM unnest(p.proconfig) AS c (setting) WHERE c.setting LIKE 'search\\_path=%')),
             (': everybody may call it', p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))
           ) AS rule (fault, broken)
     WHERE n.nspname = 'public' AND p.prosecdef AND rule.broken`);
  return [
    findingOf(
      'definer_functions',
      rows.map(({ fault }) => fault),
    ),
  ];
}
