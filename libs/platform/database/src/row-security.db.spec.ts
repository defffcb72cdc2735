import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { PLATFORM_PERMISSION } from './tenant';

const province = anAgency({ name: 'UBND tỉnh Long An' });
const district = anAgency({ name: 'UBND huyện Bến Lức', level: 'district', parentId: province.id });
const clerk = aCaller({ agencyId: province.id });
const stranger = aCaller({ agencyId: district.id });

let db: TestDatabase;

beforeAll(async () => {
  // One connection: whatever a transaction leaves behind on it, the next one would find.
  db = await withDatabase({ poolSize: 1 });
  await storeAgency(db, province);
  await storeAgency(db, district);
  await db.asOwner('INSERT INTO register_counters (agency_id, series, year, last) VALUES ($1, $2, 2020, 7)', [
    province.id,
    'own',
  ]);
});
afterAll(() => db.close());

const series = (): Promise<{ series: string }[]> => db.database.query('SELECT series FROM register_counters');

describe('the tenant setting', () => {
  it('is NULL on a fresh connection and the empty text after the first transaction; both mean nobody', async () => {
    const setting = `SELECT current_setting('app.agency', true) AS value, app_agency() AS agency`;
    const fresh = await withDatabase({ poolSize: 1 });
    expect(await fresh.dataSource.query(setting)).toEqual([{ value: null, agency: null }]);
    await fresh.database.transaction({ agencyId: province.id }, async () => undefined);
    expect(await fresh.dataSource.query(setting)).toEqual([{ value: '', agency: null }]);
    await fresh.close();
  });

  it('dies with its transaction, committed or not', async () => {
    await db.database.transaction(clerk, async () => expect(await series()).toHaveLength(1));
    expect(await db.dataSource.query('SELECT series FROM register_counters')).toEqual([]);
    await expect(db.database.transaction(clerk, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await db.dataSource.query('SELECT series FROM register_counters')).toEqual([]);
  });
});

describe('row-level security', () => {
  it('hides the rows of another agency, and of everybody from nobody', async () => {
    await db.database.transaction(stranger, async () => expect(await series()).toEqual([]));
    await db.database.anonymous(async () => expect(await series()).toEqual([]));
  });

  it('changes nothing of another agency, even by its key', async () => {
    await db.database.transaction(stranger, async () => {
      await db.database.query('UPDATE register_counters SET last = 99 WHERE agency_id = $1', [province.id]);
    });
    expect(await db.asOwner('SELECT last FROM register_counters')).toEqual([{ last: 7 }]);
  });

  it('refuses to write a row in the name of another agency', async () => {
    const write = db.database.transaction(stranger, () =>
      db.database.query(
        `INSERT INTO register_counters (agency_id, series, year, last) VALUES ($1, 'theirs', 2020, 1)`,
        [province.id],
      ),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('refuses to give a row away', async () => {
    const give = db.database.transaction(clerk, () =>
      db.database.query('UPDATE register_counters SET agency_id = $1', [district.id]),
    );
    await expect(give).rejects.toThrow(/row-level security/);
  });

  it('lets only who manages the province write the directory', async () => {
    const rename = (): Promise<unknown> =>
      db.database.query(`UPDATE agencies SET name = 'UBND H. Bến Lức' WHERE id = $1`, [district.id]);
    await db.database.transaction(stranger, rename);
    expect(await db.asOwner('SELECT name FROM agencies WHERE id = $1', [district.id])).toEqual([
      { name: district.name },
    ]);
    await db.database.transaction({ ...stranger, permissions: [PLATFORM_PERMISSION] }, rename);
    expect(await db.asOwner('SELECT name FROM agencies WHERE id = $1', [district.id])).toEqual([
      { name: 'UBND H. Bến Lức' },
    ]);
  });

  it.each(['credentials', 'sessions', 'sign_in_tries'])('gives no role any right on %s', async (table) => {
    for (const source of [db.dataSource, db.worker.dataSource])
      await expect(source.query(`SELECT FROM ${table}`)).rejects.toThrow(/permission denied/);
  });
});

describe('the journal', () => {
  it.each([
    ['UPDATE', `UPDATE journal SET action = 'x'`],
    ['DELETE', 'DELETE FROM journal'],
    ['TRUNCATE', 'TRUNCATE journal'],
  ])('refuses %s even to the owner of the database', async (_name, statement) => {
    await db.asOwner(
      `INSERT INTO journal (id, agency_id, action, subject_type, subject_id) VALUES (gen_random_uuid(), $1, 'test.written.v1', 'test', $1)`,
      [province.id],
    );
    await expect(db.asOwner(statement)).rejects.toThrow('the journal is append only');
  });

  it('refuses change to the roles code runs as before it even comes to that', async () => {
    for (const source of [db.dataSource, db.worker.dataSource])
      await expect(source.query(`UPDATE journal SET action = 'x'`)).rejects.toThrow(/permission denied/);
  });
});
