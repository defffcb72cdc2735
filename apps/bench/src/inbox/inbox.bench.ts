import { arrivalEndpoints } from '@lienthong/dispatch/model';
import type { Client } from '@lienthong/platform/testing';
import type pg from 'pg';
import { given, openOwner } from '../measure/environment';
import { print, round, summary, timed } from '../measure/figures';
import { signIn } from '../measure/sending';
import { spread, upTo } from '../measure/spread';

const CALLS = 300;

/** The sending that rows laid in by hand name; there is none. */
const LAID_IN = '00000000-0000-4000-8000-000000000000';

/** The inbox list of 50 over the API, first page and deep, at 10,000 and at 1,000,000 arrivals; the bare query beside it. */
export async function benchInbox(): Promise<void> {
  const clerk = await signIn(given('BASE_URL'), 'vanthu.syt');
  const owner = await openOwner();
  const { rows } = await owner.query<{ id: string }>(`SELECT id FROM agencies WHERE abbreviation = 'SYT'`);
  const agency = rows[0]?.id ?? '';
  for (const size of [10_000, 1_000_000]) {
    await layIn(owner, agency, size);
    await measure(clerk, owner, agency, size);
  }
  // Laid in by hand, they have no delivery behind them, which `doctor` would name.
  await owner.query(`DELETE FROM arrivals WHERE agency_id = $1 AND dispatch_id = $2`, [agency, LAID_IN]);
  await owner.end();
}

async function measure(clerk: Client, owner: pg.Client, agency: string, size: number): Promise<void> {
  const list = (query: { after?: string | undefined; q?: string }) =>
    timed(() => clerk.call(arrivalEndpoints.list, { query: { state: 'pending', ...query } }));
  const [first, deep, floor]: [number[], number[], number[]] = [[], [], []];
  let after: string | undefined;
  for (let n = 0; n < CALLS; n += 1) {
    first.push((await list({})).ms);
    const page = await list({ after });
    deep.push(page.ms);
    after = page.value.next ?? undefined;
    floor.push(await bareList(owner, agency));
  }
  const base = summary(floor);
  print('inbox', {
    figure: `${size} arrivals waiting, pages of 50`,
    first_ms: summary(first),
    deep_ms: summary(deep),
    floor_ms: base,
    first_over_floor: round(summary(first).p50 / base.p50),
    pages_per_s_at_8: await pagesPerSecond(clerk),
  });
  await measureSearch(size, list);
}

/** Codes and words typed into the box above the list: found early, found late, not found at all. */
async function measureSearch(size: number, list: (query: { q: string }) => Promise<{ ms: number }>): Promise<void> {
  const typed = { common_words: 'trien khai nhiem vu', old_code: `${size - 7}/ubnd-vp`, no_hit: 'khong co dau' };
  const times: Record<string, unknown> = {};
  for (const [name, q] of Object.entries(typed)) {
    const runs: number[] = [];
    for (let n = 0; n < 10; n += 1) runs.push((await list({ q })).ms);
    times[`${name}_ms`] = summary(runs);
  }
  print('inbox', { figure: `${size} arrivals waiting, searched`, ...times });
}

async function pagesPerSecond(clerk: Client): Promise<number> {
  const { ms } = await timed(() =>
    spread(upTo(CALLS), 8, () => clerk.call(arrivalEndpoints.list, { query: { state: 'pending' } })),
  );
  return round((CALLS * 1000) / ms);
}

async function bareList(owner: pg.Client, agency: string): Promise<number> {
  const { ms } = await timed(() =>
    owner.query(
      `SELECT id, state, sender_id, sender_name, code, type_name, subject, urgency, issued_on, arrived_at FROM arrivals
        WHERE agency_id = $1 AND state = 'pending' ORDER BY urgency DESC, arrived_at DESC, id DESC LIMIT 51`,
      [agency],
    ),
  );
  return ms;
}

/** Fills the inbox of one agency up to a size, as the owner and set-based; the rows are those of a real send, minus files. */
async function layIn(owner: pg.Client, agency: string, size: number): Promise<void> {
  await owner.query(
    `INSERT INTO arrivals (id, agency_id, sender_id, sender_name, message_id, dispatch_id, delivery_id, addressed, type_code, type_name,
        document_class, code_number, code_notation, code, code_folded, subject, subject_folded, issued_on, signer_title, signer_name,
        urgency, language, note, file_count, arrived_at)
     SELECT gen_random_uuid(), $1, $1, 'UBND tỉnh Long An', gen_random_uuid(), $3, gen_random_uuid(), true, 'CONG_VAN',
        'Công văn', 'administrative', n::text, 'UBND-VP', n || '/UBND-VP', ' ' || n || ' UBND VP UBNDVP ',
        'Về việc triển khai nhiệm vụ số ' || n, ' ve viec trien khai nhiem vu so ' || n || ' ', current_date, 'CHỦ TỊCH', 'Nguyễn Văn Đo',
        CASE WHEN n % 50 = 0 THEN 2 ELSE 0 END, 'Tiếng Việt', '', 0, clock_timestamp() - n * interval '1 minute'
       FROM generate_series((SELECT count(*) FROM arrivals WHERE agency_id = $1) + 1, $2) n`,
    [agency, size, LAID_IN],
  );
  await owner.query('VACUUM (ANALYZE) arrivals');
}
