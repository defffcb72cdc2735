import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { given } from '../measure/environment';
import { timed } from '../measure/figures';
import { spread, upTo } from '../measure/spread';

const SUBJECT = 'Ban hành kế hoạch ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước';

/** A bare table with the columns a delivery cannot do without. */
export async function prepareFloor(owner: pg.Client): Promise<void> {
  await owner.query(`
    DROP TABLE IF EXISTS bench_floor;
    CREATE TABLE bench_floor (id uuid PRIMARY KEY, dispatch uuid NOT NULL, recipient uuid NOT NULL, at timestamptz NOT NULL, subject text,
      UNIQUE (recipient, dispatch))`);
}

/** A send with nothing of the product: one durable transaction with a delivery, an arrival and a journal row for each recipient. */
export async function bareSend(client: pg.ClientBase, recipients: number): Promise<void> {
  await client.query('BEGIN');
  for (let table = 0; table < 3; table += 1)
    await client.query({
      name: 'floor',
      text: `INSERT INTO bench_floor SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), clock_timestamp(), $2
         FROM generate_series(1, $1)`,
      values: [recipients, SUBJECT],
    });
  await client.query('COMMIT');
}

/** Bare deliveries a second with so many senders at once. */
export async function bareRate(senders: number, sends: number, recipients: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: given('DATABASE_URL'), max: senders });
  const act = async (): Promise<void> => {
    const client = await pool.connect();
    await bareSend(client, recipients).finally(() => client.release());
  };
  await spread(upTo(senders), senders, act); // connections are opened beforehand, as the product's are
  const { ms } = await timed(() => spread(upTo(sends), senders, act));
  await pool.end();
  return (sends * recipients * 1000) / ms;
}

/** Bare single deliveries a second, eight at a time: 200 kB written to a file and synced, then the transaction for one recipient. */
export async function bareSingles(total: number, atOnce: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: given('DATABASE_URL'), max: atOnce });
  const dir = await mkdtemp(join(tmpdir(), 'bench-floor-'));
  const bytes = randomBytes(200_000);
  const act = async (): Promise<void> => {
    const file = await open(join(dir, randomUUID()), 'wx');
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    const client = await pool.connect();
    await bareSend(client, 1).finally(() => client.release());
  };
  await spread(upTo(atOnce), atOnce, act);
  const { ms } = await timed(() => spread(upTo(total), atOnce, act));
  await pool.end();
  await rm(dir, { recursive: true });
  return (total * 1000) / ms;
}
