import type { DataSource } from 'typeorm';
import type { Command } from '../command';
import { asDefiner, withDataSource } from '../open-database';
import { readWords } from '../read-words';
import { say } from '../terminal';

/** Rows of one transaction: short enough that writers hardly wait. */
const AT_ONCE = 500;

const NOT_SEARCHED = `NOT EXISTS (SELECT FROM search_rows r WHERE r.id = x.id AND r.agency_id = x.agency_id AND r.composition = search_composition())`;

interface Part {
  readonly name: string;
  /** Composes the next rows that are missing or were composed in another way; gives how many there were. */
  readonly sql: string;
}

const PARTS: readonly Part[] = [
  {
    name: 'văn bản đi',
    sql: `SELECT search_refresh_documents(ARRAY(SELECT x.id FROM documents x WHERE ${NOT_SEARCHED} LIMIT ${AT_ONCE})) AS made`,
  },
  {
    name: 'văn bản đến',
    sql: `SELECT search_refresh_arrivals(ARRAY(SELECT x.id FROM arrivals x
           WHERE (x.state IN ('registered', 'refused') OR x.state = 'pending' AND x.dispatch_id IS NULL) AND ${NOT_SEARCHED} LIMIT ${AT_ONCE})) AS made`,
  },
];

/** Makes the search find what it misses; `--all` makes every row anew. Stopped at any time, it goes on where it was. */
export const searchReindex: Command = {
  name: 'search reindex',
  usage: '[--all]',
  summary: 'Lập lại chỉ mục tra cứu còn thiếu hoặc đã cũ (--all: lập lại tất cả); dừng giữa chừng thì lần sau làm tiếp',
  run: async ({ words, config }) => {
    const { values } = readWords(words, { all: { type: 'boolean' } });
    await withDataSource(config.databaseUrl, async (dataSource) => {
      if (values.all) await forget(dataSource);
      for (const { name, sql } of PARTS) say(`${name}: ${await repeat(dataSource, sql)}`);
    });
    return 0;
  },
};

/** Every row counts as composed in an old way from here on; it is found all the while. */
async function forget(dataSource: DataSource): Promise<void> {
  const sql = `WITH old AS (UPDATE search_rows SET composition = 0
    WHERE (id, agency_id) IN (SELECT id, agency_id FROM search_rows WHERE composition <> 0 LIMIT ${AT_ONCE}) RETURNING 1)
    SELECT count(*)::integer AS made FROM old`;
  await repeat(dataSource, sql);
}

async function repeat(dataSource: DataSource, sql: string): Promise<number> {
  let total = 0;
  for (let made = -1; made !== 0; total += made)
    made = await asDefiner(dataSource, async (manager) => (await manager.query<{ made: number }[]>(sql))[0]?.made ?? 0);
  return total;
}
