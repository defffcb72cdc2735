import { dispatchEndpoints } from '@lienthong/dispatch/model';
import pg from 'pg';
import { given, openOwner } from '../measure/environment';
import { print, round, timed } from '../measure/figures';
import { draftWithFile, recipientsOf, signIn } from '../measure/sending';
import { spread, upTo } from '../measure/spread';

const DOCUMENTS = 400;
const AT_ONCE = 32;

/** Numbers granted a second in one book with many clerks at once, with doubles and gaps counted; the bare counter beside it. */
export async function benchNumbers(): Promise<void> {
  const clerk = await signIn(given('BASE_URL'), 'vanthu.stp');
  const [target = ''] = (await recipientsOf(clerk)).communes;
  const body = { recipientIds: [target], route: 'direct' as const };
  const grant = async (id: string): Promise<number> => {
    const { document } = await clerk.call(dispatchEndpoints.issue, { params: { id }, body });
    return Number(document.codeNumber);
  };
  const drafts = await spread(upTo(DOCUMENTS + AT_ONCE), 8, (n) => draftWithFile(clerk, `Đo số ${n}`));
  await spread(drafts.splice(0, AT_ONCE), AT_ONCE, grant);
  const { ms, value: numbers } = await timed(() => spread(drafts, AT_ONCE, grant));
  const single = new Set(numbers);
  const doubles = numbers.length - single.size;
  const gaps = Math.max(...numbers) - Math.min(...numbers) + 1 - single.size;
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

/** The counter alone: one row, one statement, one commit each, as many connections as clerks. Numbers a second. */
async function counterFloor(): Promise<number> {
  const owner = await openOwner();
  await owner.query(
    'DROP TABLE IF EXISTS bench_counter; CREATE TABLE bench_counter (id int PRIMARY KEY, last int NOT NULL); INSERT INTO bench_counter VALUES (1, 0)',
  );
  const pool = new pg.Pool({ connectionString: given('DATABASE_URL'), max: AT_ONCE });
  const count = () => pool.query('UPDATE bench_counter SET last = last + 1 WHERE id = 1');
  await spread(upTo(AT_ONCE), AT_ONCE, count);
  const { ms } = await timed(() => spread(upTo(DOCUMENTS * 5), AT_ONCE, count));
  await pool.end();
  await owner.query('DROP TABLE bench_counter');
  await owner.end();
  return (DOCUMENTS * 5 * 1000) / ms;
}
