import type { DataSource } from 'typeorm';
import { scramVerifier } from './scram-verifier';

/** Sets the password of a database role. */
export async function setRolePassword(dataSource: DataSource, role: string, password: string): Promise<void> {
  // ALTER ROLE takes no parameters; the server itself quotes.
  const rows = await dataSource.query<{ sql: string }[]>(
    `SELECT format('ALTER ROLE %I PASSWORD %L', $1::text, $2::text) AS sql`,
    [role, scramVerifier(password)],
  );
  for (const { sql } of rows) await dataSource.query(sql);
}
