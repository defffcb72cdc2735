import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { migrate, migrationsHash } from './migrations';
import { asSuperuser, clusterUrl, databaseUrl, passwordOf, type TestRole } from './test-cluster';

/** Serialises what several workers of Jest would otherwise do at once: migrating, and changing roles of the cluster. */
const LOCK = 20_261_123;

const ROLES: readonly TestRole[] = ['lienthong_app', 'lienthong_worker'];

/**
 * The name of the migrated, empty database that others are cloned from. The first to ask makes it; a database half made
 * is never seen, because it gets its name last. Changed migrations lead to another name.
 */
async function templateDatabase(client: Client): Promise<string> {
  const name = `lienthong_template_${migrationsHash()}`;
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount) return name;
  const unfinished = `${name}_unfinished`;
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  await migrate(databaseUrl(unfinished));
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  return name;
}

/** Clones the template under a name of its own, and gives that name. */
export async function createDatabase(): Promise<string> {
  return asSuperuser(clusterUrl(), async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const template = await templateDatabase(client);
    for (const role of ROLES)
      await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(passwordOf(role))}`);
    const name = `lienthong_test_${randomBytes(8).toString('hex')}`;
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    // Rights on the database itself are not cloned with it.
    await client.query(`REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    return name;
  });
}

/** Removes a clone, ending what still uses it. */
export async function dropDatabase(name: string): Promise<void> {
  await asSuperuser(clusterUrl(), (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
