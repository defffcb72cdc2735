import pg from 'pg';

/** An address the runner gives (`npm run bench`); the benchmark measures a product that somebody else started. */
export function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`npm run bench -- <name>\``);
  return value;
}

/** A connection as the owner of the database, to lay in data and to measure the floor. */
export async function openOwner(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: given('DATABASE_URL') });
  await client.connect();
  return client;
}

/** Password of every demo account. */
export const PASSWORD = 'lienthong-demo-2024';
