import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** The roles code connects as; their names are fixed by the migrations. */
export type TestRole = 'lienthong_app' | 'lienthong_worker';

const PASSWORD_VARIABLE: Record<TestRole, string> = {
  lienthong_app: 'APP_DB_PASSWORD',
  lienthong_worker: 'WORKER_DB_PASSWORD',
};

/** The superuser's address of an empty PostgreSQL; the runner of the tests names it. */
export function clusterUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run these specs with `npm test`, which starts a PostgreSQL');
  return url;
}

/** The same server, another database. */
export function databaseUrl(name: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** The password of a role: given by environment, else one that every worker of Jest works out alike. */
export function passwordOf(role: TestRole): string {
  return process.env[PASSWORD_VARIABLE[role]] ?? createHash('sha256').update(`${role} ${clusterUrl()}`).digest('hex');
}

/** The address of a database for a role. */
export function roleUrl(name: string, role: TestRole): string {
  const url = new URL(databaseUrl(name));
  url.username = role;
  url.password = passwordOf(role);
  return url.href;
}

/** Runs `work` on a superuser's connection of its own. */
export async function asSuperuser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'lienthong tests' });
  // The connection may be cut by a test that kills backends; the statement that suffers from it reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
