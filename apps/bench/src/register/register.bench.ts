import { bookEndpoints } from '@lienthong/book/model';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { vietnamYear } from '@lienthong/platform/kernel';
import type { Client } from '@lienthong/platform/testing';
import type pg from 'pg';
import { given, openOwner } from '../measure/environment';
import { print, round, summary, timed } from '../measure/figures';
import { signIn } from '../measure/sending';
import { layInRegisters, SIZES, takeOutRegisters } from './lay-in';
import { findApi, memoryOf } from './memory';

const CALLS = 200;
/** Rows of one export: a busy quarter. */
const EXPORTED = 20_000;

/** Lists and books of a large and a small agency with a million registered documents, and what an export costs. */
export async function benchRegister(): Promise<void> {
  const owner = await openOwner();
  const year = vietnamYear(new Date());
  const idOf = async (abbreviation: string): Promise<string> =>
    (await owner.query<{ id: string }>('SELECT id FROM agencies WHERE abbreviation = $1 LIMIT 1', [abbreviation]))
      .rows[0]?.id ?? '';
  const [large, small] = [await idOf('SYT'), await idOf('STP')];
  try {
    const { ms } = await timed(() => layInRegisters(owner, large, small, year));
    print('register', {
      figure: `${SIZES.all} registered documents laid in`,
      rows_per_s: Math.round((SIZES.all * 1000) / ms),
    });
    for (const [size, username, agency] of [
      ['large', 'vanthu.syt', large],
      ['small', 'vanthu.stp', small],
    ] as const)
      await measureLists(await signIn(given('BASE_URL'), username), owner, { size, agency, year });
    await measureExports(await signIn(given('BASE_URL'), 'vanthu.syt'), year);
  } finally {
    await takeOutRegisters(owner);
    await owner.end();
  }
}

interface Measured {
  readonly size: 'large' | 'small';
  readonly agency: string;
  readonly year: number;
}

async function measureLists(clerk: Client, owner: pg.Client, { size, agency, year }: Measured): Promise<void> {
  const [list, book, deep, floor]: [number[], number[], number[], number[]] = [[], [], [], []];
  const params = { kind: 'incoming' } as const;
  let after: string | undefined;
  for (let n = 0; n < CALLS; n += 1) {
    list.push((await timed(() => clerk.call(arrivalEndpoints.list, { query: { state: 'registered' } }))).ms);
    book.push((await timed(() => clerk.call(bookEndpoints.rows, { params, query: { year } }))).ms);
    const page = await timed(() => clerk.call(bookEndpoints.rows, { params, query: { year, after } }));
    deep.push(page.ms);
    after = page.value.next ?? undefined;
    floor.push((await timed(() => bareRegister(owner, agency, year))).ms);
  }
  const cover: number[] = [];
  for (let n = 0; n < 20; n += 1)
    cover.push((await timed(() => clerk.call(bookEndpoints.cover, { params, query: { year } }))).ms);
  const base = summary(floor);
  print('register', {
    figure: `pages of 50 of a ${size} agency (${SIZES[size]} of ${SIZES.all} documents)`,
    list_ms: summary(list),
    book_ms: summary(book),
    book_deep_ms: summary(deep),
    cover_ms: summary(cover),
    floor_ms: base,
    list_over_floor: round(summary(list).p50 / base.p50),
    book_over_floor: round(summary(book).p50 / base.p50),
  });
}

function bareRegister(owner: pg.Client, agency: string, year: number): Promise<unknown> {
  return owner.query(
    `SELECT id, arrival_number, registered_at, sender_name, code, issued_on, type_name, subject FROM arrivals
      WHERE agency_id = $1 AND state = 'registered' AND arrival_year = $2 ORDER BY arrival_year DESC, arrival_number DESC LIMIT 51`,
    [agency, year],
  );
}

/** The export of a busy quarter in each form, with the memory of the program before and after, and what others wait meanwhile. */
async function measureExports(clerk: Client, year: number): Promise<void> {
  const api = findApi(given('BASE_URL'));
  for (const format of ['csv', 'xlsx', 'pdf'] as const) {
    const before = memoryOf(api);
    let peak = before ?? 0;
    const watch = setInterval(() => (peak = Math.max(peak, memoryOf(api) ?? 0)), 50);
    const waits: number[] = [];
    let done = false;
    const others = (async () => {
      while (!done)
        waits.push(
          (await timed(() => clerk.call(bookEndpoints.rows, { params: { kind: 'post' }, query: { year } }))).ms,
        );
    })();
    const query = { year, toNumber: EXPORTED, format };
    const { ms, value } = await timed(() => clerk.send('GET', '/api/books/incoming/print', { query }));
    done = true;
    await others;
    clearInterval(watch);
    if (value.status !== 200) throw new Error(`export as ${format}: ${value.status} ${value.code ?? ''}`);
    print('register', {
      figure: `export of ${EXPORTED} rows as ${format}, while another person asks for lists`,
      rows_per_s: Math.round((EXPORTED * 1000) / ms),
      ms: Math.round(ms),
      memory_before_mb: before,
      memory_peak_mb: peak,
      other_list_ms: summary(waits),
    });
  }
}
