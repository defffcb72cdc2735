// Short visits to a database from the tools, and the addresses of its roles.
import pg from 'pg';

/** Runs `work(client)` on a connection of its own and closes it. */
export async function withDatabase(url, work) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'lienthong-tools',
  });
  client.on('error', () => {}); // the connection may be cut between two statements: the statement reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** True if the database holds no table of its own yet. */
export const isEmpty = (url) =>
  withDatabase(url, async (client) => {
    const found = await client.query(
      `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' limit 1`,
    );
    return found.rowCount === 0;
  });

/** The same database for another role. */
export function asRole(url, role, password) {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}
