/** Roles of the database: who serves requests, who works in the background, who owns the reviewed definer functions. */
export const DATABASE_ROLES = {
  app: 'lienthong_app',
  worker: 'lienthong_worker',
  definer: 'lienthong_definer',
} as const;

const { app, worker, definer } = DATABASE_ROLES;

/**
 * SQL that puts the second wall around a tenant table: row-level security, forced on the owner too, one permissive base
 * policy and one restrictive equality with the acting agency. Only the definer role, which nobody can sign in as, sees
 * every row; functions owned by it are few and listed in a test.
 */
export function tenantTable(table: string, rights: { app: string; worker: string }): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY base ON ${table} FOR ALL TO ${app}, ${worker} USING (true);
    CREATE POLICY tenant ON ${table} AS RESTRICTIVE FOR ALL TO ${app}, ${worker}
      USING (agency_id = (SELECT app_agency())) WITH CHECK (agency_id = (SELECT app_agency()));
    CREATE POLICY definer ON ${table} FOR ALL TO ${definer} USING (true);
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${definer};
    ${rights.app === '' ? '' : `GRANT ${rights.app} ON ${table} TO ${app};`}
    ${rights.worker === '' ? '' : `GRANT ${rights.worker} ON ${table} TO ${worker};`}`;
}

/** SQL that hands a function to the definer role, fixes its search path and lets only the named roles call it. */
export function definerFunction(signature: string, ...callers: string[]): string {
  return `
    ALTER FUNCTION ${signature} OWNER TO ${definer};
    ALTER FUNCTION ${signature} SECURITY DEFINER;
    ALTER FUNCTION ${signature} SET search_path = public, pg_temp;
    REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION ${signature} TO ${callers.join(', ')};`;
}
