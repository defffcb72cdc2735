import { INCOMING_SERIES, type Series } from '@lienthong/register/model';
import {
  aCaller,
  anAgency,
  setDatabaseClock,
  storeAgency,
  withDatabase,
  type TestCaller,
  type TestDatabase,
} from '@lienthong/platform/testing';
import { NumberBooks } from './number-books';

const DECISIONS: Series = 'legal:QUYET_DINH';

let db: TestDatabase;
let books: NumberBooks;
let clerk: TestCaller;

beforeAll(async () => {
  db = await withDatabase({ poolSize: 20 });
  books = new NumberBooks(db.database);
});
afterAll(() => db.close());
beforeEach(async () => {
  await setDatabaseClock(db, '2020-01-20T12:00:00+07:00');
  clerk = aCaller({ agencyId: (await storeAgency(db, anAgency())).id });
});

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const next = (series: Series = DECISIONS, caller = clerk): Promise<number> =>
  db.database.transaction(caller, async () => (await books.grant(series)).last);
const peek = (series: Series = DECISIONS, year = 2020): Promise<number> =>
  db.database.transaction(clerk, () => books.peek(series, year));
const ascending = (a: number, b: number): number => a - b;

describe('a number book', () => {
  it('grants 1, 2, 3 …', async () => {
    expect([await next(), await next(), await next()]).toEqual([1, 2, 3]);
  });

  it('has neither gap nor double when 200 number at once', async () => {
    const granted = await Promise.all(upTo(200).map(() => next()));
    expect(granted.sort(ascending)).toEqual(upTo(200));
  });

  it('has no gap when a third of 200 are undone', async () => {
    const undone = new Error('undone');
    const one = (index: number): Promise<number | undefined> =>
      db.database
        .transaction(clerk, async () => {
          const { last: number } = await books.grant(DECISIONS);
          if (index % 3 === 0) throw undone;
          return number;
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error;
          return undefined;
        });
    const granted = (await Promise.all(upTo(200).map(one))).flatMap((number) => number ?? []);
    expect(granted).toHaveLength(134);
    expect(granted.sort(ascending)).toEqual(upTo(134));
    expect(await next()).toBe(135);
  });

  it('is one of many: each series, year and agency runs by itself', async () => {
    const other = aCaller({ agencyId: (await storeAgency(db, anAgency())).id });
    expect([await next(), await next()]).toEqual([1, 2]);
    expect(await next(INCOMING_SERIES)).toBe(1);
    expect(await next(DECISIONS, other)).toBe(1);
    await setDatabaseClock(db, '2021-01-01T00:00:00+07:00');
    expect(await next()).toBe(1);
    await setDatabaseClock(db, '2020-01-20T12:00:00+07:00');
    expect(await next()).toBe(3);
  });

  it('tells the number that would come, and takes none by telling', async () => {
    expect([await peek(), await peek()]).toEqual([1, 1]);
    await next();
    expect(await peek()).toBe(2);
    expect(await next()).toBe(2);
  });

  it('cannot be used outside a transaction, nor by somebody whose agency does not exist', async () => {
    const call = async () => books.grant(DECISIONS);
    await expect(call()).rejects.toMatchObject({ code: 'database.no_transaction' });
    await expect(next(DECISIONS, aCaller())).rejects.toThrow(/fk_register_counters_agency/);
    expect(await next()).toBe(1);
  });

  it('grants several at once, all of one instant', async () => {
    await next();
    const granted = await db.database.transaction(clerk, () => books.grant(DECISIONS, 3));
    expect(granted).toEqual({ first: 2, last: 4, year: 2020, at: new Date('2020-01-20T05:00:00Z'), day: '2020-01-20' });
    expect(await next()).toBe(5);
  });

  it('is closed by its seal, for its own year only', async () => {
    await next();
    await db.asOwner(
      `INSERT INTO book_seals VALUES ($1, $2, 2020, 1, 0, decode(repeat('00', 32), 'hex'), '{}', '{}', 'Hoa', $3, now())`,
      [clerk.agencyId, DECISIONS, clerk.postId],
    );
    await expect(next()).rejects.toMatchObject({ code: 'register.book_sealed', params: { year: 2020 } });
    expect(await next(INCOMING_SERIES)).toBe(1);
    await setDatabaseClock(db, '2021-01-01T00:00:00+07:00');
    expect(await next()).toBe(1);
  });
});
