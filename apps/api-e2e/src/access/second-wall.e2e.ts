import pg from 'pg';

/** Row-level security alone, with no code of the product in the way: signed in as the api's role, statement by statement. */
describe('the second wall, alone', () => {
  let database: pg.Client;
  let tables: string[];
  let busy: string;

  beforeAll(async () => {
    const owner = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await owner.connect();
    const found = await owner.query<{ table: string }>(
      `SELECT c.relname AS table FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'agency\\_%'`,
    );
    tables = found.rows.map((row) => row.table);
    const sender = await owner.query<{ id: string }>(`SELECT id FROM agencies WHERE name = 'UBND tỉnh Long An'`);
    busy = sender.rows[0]?.id ?? '';
    await owner.end();
    database = new pg.Client({ connectionString: process.env['APP_DATABASE_URL'] });
    await database.connect();
  });

  afterAll(() => database.end());

  const readable = async (table: string, agency: string | null): Promise<number | 'denied'> => {
    await database.query('BEGIN');
    try {
      if (agency !== null) await database.query(`SELECT set_config('app.agency', $1, true)`, [agency]);
      const { rows } = await database.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE agency_id = $1`, [
        busy,
      ]);
      return Number(rows[0]?.n);
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return 'denied';
      throw error;
    } finally {
      await database.query('ROLLBACK');
    }
  };

  it('guards every table that belongs to an agency', () => {
    expect(tables).toEqual(
      expect.arrayContaining([
        'arrivals',
        'commands',
        'deliveries',
        'dispatches',
        'documents',
        'files',
        'journal',
        'outbox',
        'people',
        'posts',
        'register_counters',
      ]),
    );
  });

  it('shows nothing of an agency to another, nor to nobody', async () => {
    for (const table of tables) {
      for (const agency of [null, '', '01900000-0000-7000-8000-000000000000']) {
        const seen = await readable(table, agency);
        expect({ table, agency, seen }).toEqual({ table, agency, seen: seen === 'denied' ? 'denied' : 0 });
      }
    }
    expect(await readable('documents', busy)).toBeGreaterThan(0);
  });

  it('lets nobody write into another agency', async () => {
    await database.query('BEGIN');
    await database.query(`SELECT set_config('app.agency', '01900000-0000-7000-8000-000000000000', true)`);
    const write = database.query(
      `INSERT INTO journal (id, agency_id, action, subject_type, subject_id) VALUES (gen_random_uuid(), $1, 'x', 'x', gen_random_uuid())`,
      [busy],
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
    await database.query('ROLLBACK');
  });

  it('keeps passwords and sessions out of the reach of api and worker', async () => {
    for (const table of ['credentials', 'sessions', 'sign_in_tries'])
      await expect(database.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot change a table or make one', async () => {
    await expect(database.query('ALTER TABLE documents DISABLE ROW LEVEL SECURITY')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(database.query('CREATE TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' });
    await expect(database.query('CREATE TEMP TABLE mine (id int)')).rejects.toMatchObject({ code: '42501' });
  });
});
