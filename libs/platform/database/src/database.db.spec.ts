import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { NOBODY } from './tenant';

const province = anAgency({ name: 'UBND tỉnh Long An' });
const district = anAgency({ name: 'UBND huyện Bến Lức', level: 'district', parentId: province.id });
const clerk = aCaller({ agencyId: province.id });
const stranger = aCaller({ agencyId: district.id });

let db: TestDatabase;

beforeAll(async () => {
  db = await withDatabase();
  await storeAgency(db, province);
  await storeAgency(db, district);
});
afterAll(() => db.close());

const counter = async (series: string): Promise<number | undefined> => {
  const rows = await db.asOwner<{ last: number }>(
    'SELECT last FROM register_counters WHERE agency_id = $1 AND series = $2',
    [province.id, series],
  );
  return rows[0]?.last;
};
const count = (series: string, agencyId: string = province.id): Promise<unknown[]> =>
  db.database.query('INSERT INTO register_counters (agency_id, series, year, last) VALUES ($1, $2, 2020, 1)', [
    agencyId,
    series,
  ]);

describe('a transaction', () => {
  it('commits what it wrote and returns what its work returns', async () => {
    await expect(db.database.transaction(clerk, async () => (await count('kept'), 'done'))).resolves.toBe('done');
    expect(await counter('kept')).toBe(1);
  });

  it('undoes everything when its work throws', async () => {
    const work = db.database.transaction(clerk, async () => {
      await count('undone');
      return Promise.reject(new Error('power cut'));
    });
    await expect(work).rejects.toThrow('power cut');
    expect(await counter('undone')).toBeUndefined();
  });

  it('lets a call of the same agency join: both are undone together', async () => {
    const outer = db.database.transaction(clerk, async () => {
      const before = db.database.manager;
      await db.database.transaction({ agencyId: province.id }, async () => {
        expect(db.database.manager).toBe(before);
        await count('joined');
      });
      return Promise.reject(new Error('after the inner one'));
    });
    await expect(outer).rejects.toThrow('after the inner one');
    expect(await counter('joined')).toBeUndefined();
  });

  it('refuses to continue for another agency, or for nobody', async () => {
    for (const tenant of [stranger, NOBODY]) {
      const work = db.database.transaction(clerk, () => db.database.transaction(tenant, async () => undefined));
      await expect(work).rejects.toMatchObject({ code: 'database.other_tenant' });
    }
  });

  it('keeps two that run beside each other apart', async () => {
    const agencyOf = async (): Promise<unknown> =>
      (await db.database.query<{ a: string }>('SELECT app_agency() AS a'))[0]?.a;
    const seen = await Promise.all([
      db.database.transaction(clerk, agencyOf),
      db.database.transaction(stranger, agencyOf),
      db.database.anonymous(agencyOf),
    ]);
    expect(seen).toEqual([province.id, district.id, null]);
  });
});

describe('outside a transaction', () => {
  it('has no manager and runs no statement', () => {
    expect(db.database.inTransaction).toBe(false);
    expect(() => db.database.manager).toThrow(expect.objectContaining({ code: 'database.no_transaction' }));
    expect(() => db.database.query('SELECT 1')).toThrow(expect.objectContaining({ code: 'database.no_transaction' }));
  });

  it('has none either after the work of one has ended', async () => {
    await db.database.transaction(clerk, async () => expect(db.database.inTransaction).toBe(true));
    expect(db.database.inTransaction).toBe(false);
  });
});
