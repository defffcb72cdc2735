import type { TestAgency } from '@lienthong/platform/testing';
import { readQuery } from '@lienthong/search/model';
import { SearchBench, type TestActor } from '../testing/search-bench';
import { searchOrder } from './search-order';

const ROWS = 50_000;
/** Pages of the database a search may read, whatever is typed (performance goal 4); a worse plan fails on a fast machine too. */
const MOST_PAGES = 2_000;

let bench: SearchBench;
let clerk: TestActor;
let agency: TestAgency;

beforeAll(async () => {
  bench = await SearchBench.open();
  agency = await bench.agency('UBND tỉnh Long An');
  clerk = await bench.someone(agency);
  await bench.db.asOwner('DROP INDEX ix_search_rows_words');
  await bench.db.asOwner(
    `INSERT INTO search_rows (id, agency_id, kind, key, day, finders, code_folded, meta, body, composition)
     SELECT i.id, $1, 'document', i.id, d.day, ARRAY[g.ordinal * 1024 + search_window(d.day)], ' ' || n || ' UBND ',
       array_to_tsvector(ARRAY['trien', 'khai', '_trien_khai', 'ubnd', n::text, '#' || n, 'chu' || translate((n % 500)::text, '0123456789', 'abcdefghij'), 'nhom' || translate((n % 40)::text, '0123456789', 'abcdefghij')]), '', 1
       FROM generate_series(1, $2::integer) AS n, agencies g,
            LATERAL (SELECT gen_random_uuid() AS id, n AS same) i, LATERAL (SELECT DATE '2026-11-01' - (n / 20) AS day) d
      WHERE g.id = $1`,
    [agency.id, ROWS],
  );
  await bench.db.asOwner(
    'CREATE INDEX ix_search_rows_words ON search_rows USING gin (finders, (meta || body)) WITH (fastupdate = off)',
  );
  await bench.db.asOwner('ANALYZE search_rows');
}, 120_000);
afterAll(() => bench.close());

interface Plan {
  readonly Plan: {
    readonly 'Shared Hit Blocks': number;
    readonly 'Shared Read Blocks': number;
    readonly 'Actual Rows': number;
  };
}

async function explained(typed: string): Promise<{ pages: number; rows: number }> {
  const whole = readQuery(typed).tiers.filter(({ kind }) => kind !== 'beginning');
  const order = searchOrder(clerk, {}, whole, { limit: 51, after: undefined });
  return bench.db.database.transaction(clerk, async () => {
    const ask = `FROM search_find('${JSON.stringify(order).replaceAll("'", "''")}'::jsonb)`;
    await bench.db.database.query(`SELECT count(*) ${ask}`); // the catalogue is in the cache of the connection
    const [row] = await bench.db.database.query<{ 'QUERY PLAN': readonly Plan[] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * ${ask}`,
    );
    const plan = row?.['QUERY PLAN'][0]?.Plan;
    return {
      pages: (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0),
      rows: plan?.['Actual Rows'] ?? 0,
    };
  });
}

describe('a search of fifty thousand documents reads few pages', () => {
  it.each([
    ['everything, newest first', '', 51],
    ['words all of them have', 'triển khai', 51],
    ['a word one in forty has', 'nhomh', 51],
    ['a code', '17 ubnd', 1],
    ['what nobody wrote', 'khong co chu nay', 0],
    ['common words that never meet', 'chud nhome trien 17', 0],
  ])('%s', async (_name, typed, rows) => {
    const found = await explained(typed);
    expect(found.rows).toBe(rows);
    expect(found.pages).toBeLessThanOrEqual(MOST_PAGES);
  });
});
