import { INCOMING_SERIES, type Series } from '@lienthong/register/model';
import {
  aCaller,
  anAgency,
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
  clerk = aCaller({ agencyId: (await storeAgency(db, anAgency())).id });
});

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const next = (series: Series = DECISIONS, year = 2020, caller = clerk): Promise<number> =>
  db.database.transaction(caller, () => books.next(caller.agencyId, series, year));
const peek = (series: Series = DECISIONS, year = 2020): Promise<number> =>
  db.database.transaction(clerk, () => books.peek(clerk.agencyId, series, year));
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
          const number = await books.next(clerk.agencyId, DECISIONS, 2020);
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
    expect(await next(DECISIONS, 2021)).toBe(1);
    expect(await next(DECISIONS, 2020, other)).toBe(1);
    expect(await next()).toBe(3);
  });

  it('tells the number that would come, and takes none by telling', async () => {
    expect([await peek(), await peek()]).toEqual([1, 1]);
    await next();
    expect(await peek()).toBe(2);
    expect(await next()).toBe(2);
  });

  it('cannot be used outside a transaction, nor for another agency', async () => {
    const call = async () => books.next(clerk.agencyId, DECISIONS, 2020);
    await expect(call()).rejects.toMatchObject({ code: 'database.no_transaction' });
    const stranger = aCaller();
    const foreign = db.database.transaction(stranger, () => books.next(clerk.agencyId, DECISIONS, 2020));
    await expect(foreign).rejects.toThrow(/row-level security/);
    expect(await next()).toBe(1);
  });
});
