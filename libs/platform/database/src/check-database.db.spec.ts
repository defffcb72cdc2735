import { withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { DataSource } from 'typeorm';
import { checkDatabase, TABLE_PROTECTION, TABLES_WITHOUT_TENANT } from './check-database';

interface Protection {
  readonly table: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly tenant: boolean;
}

let db: TestDatabase;

beforeEach(async () => {
  db = await withDatabase();
});
afterEach(() => db.close());

async function checkAt(url: string): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  await checkDatabase(dataSource).finally(() => dataSource.destroy());
}

describe('the start-up check', () => {
  it('accepts the roles of api and worker on a migrated database', async () => {
    await expect(checkAt(db.urls.app)).resolves.toBeUndefined();
    await expect(checkAt(db.urls.worker)).resolves.toBeUndefined();
  });

  it('refuses a superuser, whom row-level security does not hold', async () => {
    await expect(checkAt(db.urls.owner)).rejects.toMatchObject({
      code: 'database.unsafe_role',
      params: { rolsuper: true },
    });
  });

  it.each([
    ['owns a table', 'CREATE TABLE own (a integer); ALTER TABLE own OWNER TO lienthong_app', { owns: true }],
    ['may create tables', 'GRANT CREATE ON SCHEMA public TO lienthong_app', { ddl: true }],
    [
      'may create temporary tables',
      'DO $$ BEGIN EXECUTE format($f$GRANT TEMP ON DATABASE %I TO lienthong_app$f$, current_database()); END $$',
      { temp: true },
    ],
  ])('refuses a role that %s', async (_claim, statement, params) => {
    await db.asOwner(statement);
    await expect(checkAt(db.urls.app)).rejects.toMatchObject({ code: 'database.unsafe_role', params });
  });

  it('refuses a server that acknowledges before it has written', async () => {
    await db.asOwner(`ALTER DATABASE ${db.name} SET synchronous_commit = off`);
    await expect(checkAt(db.urls.app)).rejects.toMatchObject({
      code: 'database.unsafe_server',
      params: { setting: 'synchronous_commit' },
    });
  });

  it('refuses a schema that was not migrated', async () => {
    await db.asOwner('DROP SCHEMA public CASCADE');
    await db.asOwner('CREATE SCHEMA public');
    await db.asOwner('GRANT USAGE ON SCHEMA public TO lienthong_app');
    await expect(checkAt(db.urls.app)).rejects.toMatchObject({ code: 'database.not_migrated' });
  });

  it.each([
    ['without row-level security', 'CREATE TABLE loose (agency_id uuid)'],
    ['that spares its owner', 'CREATE TABLE loose (agency_id uuid); ALTER TABLE loose ENABLE ROW LEVEL SECURITY'],
    [
      'without the tenant policy',
      'CREATE TABLE loose (agency_id uuid); ALTER TABLE loose ENABLE ROW LEVEL SECURITY; ALTER TABLE loose FORCE ROW LEVEL SECURITY',
    ],
  ])('refuses a table %s', async (_claim, statement) => {
    await db.asOwner(statement);
    await expect(checkAt(db.urls.app)).rejects.toMatchObject({
      code: 'database.unprotected_table',
      params: { table: 'loose' },
    });
  });
});

describe('every table', () => {
  it('carries the tenant policy, forced on its owner too, or stands in the list of tables without a tenant', async () => {
    const tables = await db.asOwner<Protection>(TABLE_PROTECTION);
    const exempt: readonly string[] = TABLES_WITHOUT_TENANT;
    const open = tables.filter(
      ({ table, secured, forced, tenant }) => !exempt.includes(table) && !(secured && forced && tenant),
    );
    expect(open).toEqual([]);
    expect(tables.filter(({ tenant }) => tenant).map(({ table }) => table)).toEqual([
      'arrivals',
      'assignments',
      'book_entries',
      'book_seals',
      'certified_copies',
      'commands',
      'delegations',
      'deliveries',
      'dispatches',
      'document_links',
      'document_steps',
      'document_templates',
      'document_versions',
      'documents',
      'dossier_items',
      'dossiers',
      'file_texts',
      'files',
      'filing_plan_lines',
      'filing_plans',
      'handovers',
      'journal',
      'number_series',
      'outbox',
      'people',
      'posts',
      'readers',
      'register_counters',
      'renditions',
      'review_plans',
      'saved_searches',
      'search_columns',
      'search_rows',
      'secret_stubs',
      'signatures',
      'signing_mandates',
      'special_numbers',
      'stamps',
      'units',
    ]);
  });

  it('in that list exists, has no tenant policy, and is secured unless it is the list of migrations', async () => {
    const tables = new Map((await db.asOwner<Protection>(TABLE_PROTECTION)).map((one) => [one.table, one]));
    for (const name of TABLES_WITHOUT_TENANT) {
      expect(tables.get(name)).toMatchObject({ table: name, tenant: false, secured: name !== 'migrations' });
    }
  });

  it('with a tenant names it in every row', async () => {
    const loose = await db.asOwner(`
      SELECT p.polrelid::regclass::text AS table FROM pg_policy p
       WHERE p.polname = 'tenant' AND NOT EXISTS (
         SELECT FROM pg_attribute a WHERE a.attrelid = p.polrelid AND a.attname = 'agency_id' AND a.attnotnull)`);
    expect(loose).toEqual([]);
  });
});
