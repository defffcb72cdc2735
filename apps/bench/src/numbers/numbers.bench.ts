import { documentEndpoints } from '@lienthong/document/model';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { given, openOwner } from '../measure/environment';
import { print, round, timed } from '../measure/figures';
import { draftWithFile, recipientsOf, signIn } from '../measure/sending';
import pg from 'pg';

const DOCUMENTS = 300;
const AT_ONCE = 32;

/** Numbers granted a second in one book with many clerks at once, with doubles and gaps counted; the bare counter beside it. */
export async function benchNumbers(): Promise<void> {
  const url = given('BASE_URL');
  const clerk = await signIn(url, 'vanthu.stp');
  const [target] = (await recipientsOf(clerk)).communes;
  const drafts: string[] = [];
  for (let n = 0; n < DOCUMENTS; n += 1) drafts.push(await draftWithFile(clerk, `Đo số ${n}`, tinyPdf()));
  const numbers: number[] = [];
  const { ms } = await timed(() =>
    spread(drafts, AT_ONCE, async (id) => {
      await clerk.call(dispatchEndpoints.issue, { params: { id }, body: { recipientIds: [target ?? ''] } });
      const { codeNumber } = await clerk.call(documentEndpoints.one, { params: { id } });
      numbers.push(Number(codeNumber));
    }),
  );
  const sorted = [...numbers].sort((a, b) => a - b);
  const doubles = sorted.length - new Set(sorted).size;
  const gaps = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) + 1 - new Set(sorted).size;
  const rate = (DOCUMENTS * 1000) / ms;
  const floor = await counterFloor();
  print('numbers', {
    figure: `${DOCUMENTS} issues, ${AT_ONCE} at once, one book`,
    numbers_per_s: round(rate),
    floor_per_s: round(floor),
    share_of_floor: round(rate / floor),
    doubles,
    gaps,
  });
  if (doubles > 0 || gaps > 0) process.exitCode = 1;
}

function tinyPdf(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ),
  );
}

async function spread<T>(items: readonly T[], atOnce: number, act: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) await act(item);
    }),
  );
}

/** The counter alone: one row, one statement, one commit each, eight connections. Numbers a second. */
async function counterFloor(): Promise<number> {
  const owner = await openOwner();
  await owner.query(
    'DROP TABLE IF EXISTS bench_counter; CREATE TABLE bench_counter (id int PRIMARY KEY, last int NOT NULL); INSERT INTO bench_counter VALUES (1, 0)',
  );
  const pool = new pg.Pool({ connectionString: given('DATABASE_URL'), max: 8 });
  const total = 2000;
  const { ms } = await timed(() =>
    spread(
      Array.from({ length: total }, (_, n) => n),
      8,
      async () => void (await pool.query('UPDATE bench_counter SET last = last + 1 WHERE id = 1')),
    ),
  );
  await pool.end();
  await owner.query('DROP TABLE bench_counter');
  await owner.end();
  return (total * 1000) / ms;
}
