import { verifyPassword } from '@lienthong/identity/server';
import { anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { examine } from '../doctor/examine';
import { withDataSource } from '../open-database';
import { DEMO_PASSWORD, SHOWN_ACCOUNTS } from './demo-accounts';
import { seedDemo } from './seed-demo';

let db: TestDatabase;

beforeEach(async () => {
  db = await withDatabase();
});
afterEach(() => db.close());

const seed = () => withDataSource(db.urls.owner, seedDemo);
const counts = () =>
  db.asOwner(`SELECT (SELECT count(*)::int FROM agencies) AS agencies, (SELECT count(*)::int FROM people WHERE demo) AS people,
                     (SELECT count(*)::int FROM posts) AS posts, (SELECT count(*)::int FROM credentials) AS credentials`);

describe('seeding the demo province', () => {
  it('writes all of it once, and repeats only the accounts', async () => {
    const first = await seed();
    expect(first.map(({ username }) => username)).toEqual([...SHOWN_ACCOUNTS]);
    expect(first).toContainEqual({ username: 'vanthu.803', role: 'clerk', agency: 'UBND huyện Bến Lức' });
    const written = { agencies: 224, people: 1196, posts: 1197, credentials: 1196 };
    expect(await counts()).toEqual([written]);
    expect(await seed()).toEqual(first);
    expect(await counts()).toEqual([written]);
  });

  it('is done once when two operators start it together', async () => {
    const [one, other] = await Promise.all([seed(), seed()]);
    expect(one).toEqual(other);
    expect(await counts()).toMatchObject([{ agencies: 224, people: 1196 }]);
  });

  it('lets everybody in with the one password', async () => {
    await seed();
    const [found] = await db.database.anonymous(() =>
      db.database.query<{ password_hash: string }>(`SELECT password_hash FROM sign_in_find('vanthu.27685')`),
    );
    expect(await verifyPassword(found?.password_hash ?? '', DEMO_PASSWORD)).toBe(true);
  });

  it('leaves a database alone that has agencies of its own', async () => {
    await storeAgency(db, anAgency());
    await expect(seed()).rejects.toMatchObject({ code: 'operator.not_empty' });
    expect(await counts()).toMatchObject([{ agencies: 1, people: 0 }]);
  });

  it('keeps every promise the doctor knows, outside production', async () => {
    await seed();
    const broken = async (production: boolean) =>
      (await withDataSource(db.urls.owner, (dataSource) => examine(dataSource, { production })))
        .filter(({ count }) => count > 0)
        .map(({ check, count }) => `${check} ${count}`);
    expect(await broken(false)).toEqual([]);
    expect(await broken(true)).toEqual(['demo_accounts 1196']);
  });
});
