import { permissionsOf, type Actor } from '@lienthong/identity/model';
import { toCursor } from '@lienthong/platform/kernel';
import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import { randomUUID } from 'node:crypto';
import { storeAccount } from '../testing/store-account';
import { PeopleQueries, type PeopleFilter } from './people.queries';

const NAMES = ['Ân Văn An', 'Đặng Thị Ê', 'Dương Đức', 'Hoà Thị Bình', 'An Văn Ân', 'Ăn Văn Ăn', 'An Văn Ân'];

describe('the list of people', () => {
  let db: TestDatabase;
  let queries: PeopleQueries;
  const agency = anAgency();
  const other = anAgency();
  const actor: Actor = aCaller({ agencyId: agency.id, permissions: permissionsOf(['agency_admin']) });

  beforeAll(async () => {
    db = await withDatabase();
    queries = new PeopleQueries(db.database);
    await storeAgency(db, agency);
    await storeAgency(db, other);
    for (const fullName of NAMES) await storeAccount(db, agency.id, { fullName });
    await storeAccount(db, agency.id, { fullName: 'Lê Thị Khác', username: 'vt.candươc'.replace('ươ', 'uo') });
    await storeAccount(db, other.id, { fullName: 'Ân Ở Xa' });
  });

  afterAll(() => db.close());

  const namesOf = async (filter: Partial<PeopleFilter> = {}): Promise<string[]> =>
    (await queries.list(actor, { limit: 50, ...filter })).items.map(({ fullName }) => fullName);

  it('is in Vietnamese order and holds the own agency only', async () => {
    expect(await namesOf()).toEqual([
      'An Văn Ân',
      'An Văn Ân',
      'Ăn Văn Ăn',
      'Ân Văn An',
      'Dương Đức',
      'Đặng Thị Ê',
      'Hoà Thị Bình',
      'Lê Thị Khác',
    ]);
  });

  it('comes in pages without repeats or gaps, also between people of one name', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await queries.list(actor, { limit: 1, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
  });

  it.each([
    ['dang', ['Đặng Thị Ê']],
    ['ĐẶNG thi', ['Đặng Thị Ê']],
    ['hòa', ['Hoà Thị Bình']],
    ['binh hoa', ['Hoà Thị Bình']],
    ['vt.can', ['Lê Thị Khác']],
    ['duc d', ['Dương Đức']],
    ['xa', []],
    ['%', []],
    ['_', []],
    ["' OR 1=1 --", []],
  ])('finds %s however it is typed', async (q, found) => {
    expect(await namesOf({ q })).toEqual(found);
  });

  it('begins at the beginning for a cursor that it did not write', async () => {
    for (const after of ['x', '[1,2]', toCursor(['An', 'no-uuid']), toCursor(['A\u0000', randomUUID()]), '["\\ud800"]'])
      expect(await namesOf({ after })).toHaveLength(8);
  });
});
