import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';

let db: TestDatabase;
const agency = anAgency();
const clerk = aCaller({ agencyId: agency.id });

beforeAll(async () => {
  db = await withDatabase({ poolSize: 2 });
  await storeAgency(db, agency);
});
afterAll(() => db.close());

const ask = <R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> =>
  db.database.transaction(clerk, () => db.database.query<R>(sql, parameters));

describe('a connection that prepares', () => {
  it('plans a statement with parameters once, and one without not at all', async () => {
    const sql = 'SELECT $1::integer + 1 AS sum';
    const sums: unknown[] = [];
    for (const n of [1, 2, 3]) sums.push((await ask<{ sum: number }>(sql, [n]))[0]?.sum);
    expect(sums).toEqual([2, 3, 4]);
    const prepared = await ask<{ statement: string }>('SELECT statement FROM pg_prepared_statements');
    expect(prepared.filter(({ statement }) => statement === sql)).toHaveLength(1);
    expect(prepared.filter(({ statement }) => /START TRANSACTION|pg_prepared/.test(statement))).toEqual([]);
  });

  it('plans a search anew each time', async () => {
    const sql = `SELECT 1 AS found FROM agencies a WHERE a.name LIKE ALL ($1::text[])`;
    for (let n = 0; n < 7; n += 1) expect(await ask(sql, [['%UBND%']])).toHaveLength(1);
    const prepared = await ask<{ statement: string }>('SELECT statement FROM pg_prepared_statements');
    expect(prepared.some(({ statement }) => statement.includes('LIKE'))).toBe(false);
  });

  it('serves one agency after another by the same plan', async () => {
    const sql = 'SELECT app_agency() AS agency, $1::text AS said';
    for (const tenant of [clerk, aCaller(), clerk, aCaller()]) {
      const rows = await db.database.transaction(tenant, () => db.database.query(sql, ['x']));
      expect(rows).toEqual([{ agency: tenant.agencyId, said: 'x' }]);
    }
  });

  it('goes when a migration changed the answer of a statement, and the next one serves', async () => {
    const define = (columns: string) =>
      db.asOwner(`DROP FUNCTION IF EXISTS changing(integer); CREATE FUNCTION changing(n integer) RETURNS TABLE (${columns})
        LANGUAGE sql AS 'SELECT 1${columns.includes(',') ? ', 2' : ''}'`);
    const call = () => ask('SELECT * FROM changing($1)', [1]);
    await define('a integer');
    await Promise.all([call(), call(), call()]);
    await define('a integer, b integer');
    const tries: unknown[] = [];
    for (let n = 0; n < 4; n += 1) tries.push(await call().catch((error: unknown) => String(error)));
    expect(tries.at(-1)).toEqual([{ a: 1, b: 2 }]);
  });
});
