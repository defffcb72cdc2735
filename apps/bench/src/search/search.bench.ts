import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { documentEndpoints } from '@lienthong/document/model';
import type { Client } from '@lienthong/platform/testing';
import { readQuery, searchEndpoints } from '@lienthong/search/model';
import type pg from 'pg';
import { given, openOwner } from '../measure/environment';
import { print, round, summary, timed } from '../measure/figures';
import { signIn } from '../measure/sending';
import { layInDocuments } from './lay-in';

const SIZE = Number(process.env['BENCH_SIZE'] ?? 1_000_000);
const REPEATS = 12;

/** What people look for: common words, a topic, a topic with a place, an old code, a new code, nothing there. */
const TYPED: Readonly<Record<string, string>> = {
  common: 'triển khai',
  one_word: 'tỉnh',
  topic: 'chuyển đổi số',
  topic_and_place: 'dịch tả lợn châu Phi Bến Lức',
  scattered: 'năm môi trường hướng',
  old_code: '17 qd ubnd',
  new_code: `${SIZE - 18}/QĐ-UBND`,
  no_hit: 'khong co chu nay',
};

/** Search and lists over the API at a million documents, as clerks of the sender, a large and a small agency; the bare work beside it. */
export async function benchSearch(): Promise<void> {
  const url = given('BASE_URL');
  const owner = await openOwner();
  const { rows } = await owner.query<{ abbreviation: string; id: string }>(
    `SELECT DISTINCT ON (p.username) p.username AS abbreviation, p.agency_id AS id FROM people p
      WHERE p.username IN ('vanthu.ubnd', 'vanthu.syt', 'vanthu.27685')`,
  );
  const idOf = (name: string): string => rows.find((row) => row.abbreviation === name)?.id ?? '';
  const offices = { sender: idOf('vanthu.ubnd'), large: idOf('vanthu.syt'), small: idOf('vanthu.27685') };
  const { ms } = await timed(() => layInDocuments(owner, offices, SIZE));
  print('search', { figure: 'laid in', documents: SIZE, seconds: round(ms / 1000), ...(await sizes(owner)) });
  for (const [name, username] of [
    ['sender', 'vanthu.ubnd'],
    ['large', 'vanthu.syt'],
    ['small', 'vanthu.27685'],
  ] as const)
    await measure(await signIn(url, username), owner, name, offices[name]);
  await owner.end();
}

async function measure(clerk: Client, owner: pg.Client, name: string, agency: string): Promise<void> {
  const find = (q: string) => timed(() => clerk.call(searchEndpoints.find, { query: { q } }));
  const [all, floors]: [number[], number[]] = [[], []];
  for (const [kind, q] of Object.entries(TYPED)) {
    const [cell, floor]: [number[], number[]] = [[], []];
    let hits = 0;
    for (let n = 0; n < REPEATS; n += 1) {
      const answer = await find(q);
      hits = answer.value.items.length;
      cell.push(answer.ms);
      floor.push(await bareSearch(owner, agency, q));
    }
    all.push(...cell);
    floors.push(...floor);
    print('search', { figure: `search, ${name} agency: ${kind}`, hits, ms: summary(cell), floor_ms: summary(floor) });
  }
  const [whole, base] = [summary(all), summary(floors)];
  print('search', {
    figure: `search, ${name} agency: all`,
    ms: whole,
    floor_ms: base,
    p95_over_floor: round(whole.p95 / base.p95),
  });
  await spellings(find, name);
  await lists(clerk, name);
}

/** One set of results, however it is spelt. */
async function spellings(
  find: (q: string) => Promise<{ value: { items: readonly { id: string }[] } }>,
  name: string,
): Promise<void> {
  const ways = ['chuyển đổi số', 'chuyen doi so', 'chuyển đổi số'.normalize('NFD'), 'CHUYỂN ĐỔI SỐ'];
  const found = await Promise.all(ways.map(async (q) => (await find(q)).value.items.map(({ id }) => id).join()));
  print('search', { figure: `spellings, ${name} agency`, ways: ways.length, equal: new Set(found).size === 1 });
}

async function lists(clerk: Client, name: string): Promise<void> {
  const times: Record<'pending' | 'issued', number[]> = { pending: [], issued: [] };
  for (let n = 0; n < REPEATS * 5; n += 1) {
    times.pending.push((await timed(() => clerk.call(arrivalEndpoints.list, { query: { state: 'pending' } }))).ms);
    times.issued.push((await timed(() => clerk.call(documentEndpoints.list, { query: { status: 'issued' } }))).ms);
  }
  print('search', {
    figure: `lists, ${name} agency`,
    pending_ms: summary(times.pending),
    issued_ms: summary(times.issued),
  });
}

/** The same work with nothing of the product: the index asked quarter by quarter until a page is full, then 50 rows by their keys. */
async function bareSearch(owner: pg.Client, agency: string, typed: string): Promise<number> {
  const words = readQuery(typed).tiers.find(({ kind }) => kind !== 'code')?.query ?? '';
  const { rows } = await owner.query<{ ordinal: number; newest: number }>(
    'SELECT ordinal, search_window(current_date) AS newest FROM agencies WHERE id = $1',
    [agency],
  );
  const { ordinal = 0, newest = 0 } = rows[0] ?? {};
  const { ms } = await timed(async () => {
    const ids: string[] = [];
    for (let high = newest, span = 1; high >= 0 && ids.length < 51; high -= span, span *= 3) {
      const finders = Array.from({ length: span }, (_, n) => ordinal * 1024 + high - n).filter(
        (one) => one >= ordinal * 1024,
      );
      const found = await owner.query<{ id: string }>(
        'SELECT id FROM search_rows WHERE finders && $1 AND (meta || body) @@ $2::tsquery ORDER BY day DESC, key DESC LIMIT 51',
        [finders, words],
      );
      ids.push(...found.rows.map(({ id }) => id));
    }
    await owner.query(
      'SELECT id, code, subject, type_name, issued_on, signer_name FROM documents WHERE agency_id = $1 AND id = ANY ($2)',
      [agency, ids.slice(0, 51)],
    );
  });
  return ms;
}

async function sizes(owner: pg.Client): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ table_mb: number; index_mb: number }>(
    `SELECT (pg_total_relation_size('search_rows') / 1048576)::integer AS table_mb, (pg_relation_size('ix_search_rows_words') / 1048576)::integer AS index_mb`,
  );
  return { search_rows_mb: rows[0]?.table_mb ?? 0, words_index_mb: rows[0]?.index_mb ?? 0 };
}
