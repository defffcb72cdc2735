import type pg from 'pg';

/** A bare table with the columns a delivery cannot do without. */
export async function prepareFloor(owner: pg.Client): Promise<void> {
  await owner.query(`
    DROP TABLE IF EXISTS bench_floor;
    CREATE TABLE bench_floor (id uuid PRIMARY KEY, dispatch uuid NOT NULL, recipient uuid NOT NULL, at timestamptz NOT NULL, subject text,
      UNIQUE (recipient, dispatch))`);
}

/** The same work with nothing of the product: one durable transaction with a delivery, an arrival and a journal row each. Milliseconds. */
export async function dispatchFloor(owner: pg.Client, recipients: number): Promise<number> {
  const start = performance.now();
  await owner.query('BEGIN');
  for (let table = 0; table < 3; table += 1) {
    await owner.query(
      `INSERT INTO bench_floor SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), clock_timestamp(), $2
         FROM generate_series(1, $1)`,
      [recipients, 'Ban hành kế hoạch ứng dụng công nghệ thông tin trong hoạt động của cơ quan nhà nước'],
    );
  }
  await owner.query('COMMIT');
  return performance.now() - start;
}
