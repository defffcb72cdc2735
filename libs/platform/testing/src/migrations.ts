import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DataSource, type MigrationInterface } from 'typeorm';

// The operator program owns the migrations, and no library may import a program. Tests must run the real ones all the
// same, so their sources are found by path and loaded at run time, compiled by Jest like any other file.
const FOLDER = fileURLToPath(new URL('../../../../apps/lienthong/src/migrations', import.meta.url));

/** A name for the state the migrations lead to: it changes whenever one of their sources does. */
export function migrationsHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(join(FOLDER, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Brings the database at the address up to date as `npm run lienthong -- migrate` does. */
export async function migrate(url: string): Promise<void> {
  const source: { migrations: (new () => MigrationInterface)[] } = await import(
    pathToFileURL(join(FOLDER, 'index.ts')).href
  );
  const dataSource = new DataSource({ type: 'postgres', url, migrations: source.migrations, poolSize: 1 });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
