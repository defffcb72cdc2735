import { newId } from '@lienthong/platform/kernel';
import { aCaller, anAgency, storeAgency, withDatabase, type TestDatabase } from '@lienthong/platform/testing';
import * as z from 'zod';
import { defineJob, planJob, type PlannedJob } from '../define-job';
import type { JobHandler } from '../job-handler';
import { Outbox } from '../outbox';
import { RunJob } from './run-job';

const count = defineJob({ name: 'book.count', queue: 'books', payload: z.strictObject({ series: z.string() }) });
const agency = anAgency();
const clerk = aCaller({ agencyId: agency.id });

interface Row {
  readonly attempts: number;
  readonly last_error: string | null;
  readonly done: boolean;
  readonly failed: boolean;
  readonly wait: number;
}

let db: TestDatabase;
let next: readonly PlannedJob[] = [];
let fault: Error | undefined;

beforeAll(async () => {
  db = await withDatabase();
  await storeAgency(db, agency);
  // The worker's role does not count books in the product; here it shows how often a handler had an effect.
  await db.asOwner('GRANT SELECT, INSERT, UPDATE ON register_counters TO lienthong_worker');
});
afterAll(() => db.close());
beforeEach(() => {
  next = [];
  fault = undefined;
});

function aRunner(): RunJob {
  const { database } = db.worker;
  const handler: JobHandler<typeof count.payload> = {
    definition: count,
    async handle({ series }) {
      await database.query(
        `INSERT INTO register_counters AS c (agency_id, series, year, last) VALUES ($1, $2, 2020, 1)
         ON CONFLICT (agency_id, series, year) DO UPDATE SET last = c.last + 1`,
        [agency.id, series],
      );
      if (fault) throw fault;
      return next;
    },
  };
  return new RunJob(database, new Outbox(database), [handler as unknown as JobHandler]);
}

async function plan(series: string, job: Partial<PlannedJob> = {}): Promise<string> {
  await db.database.transaction(clerk, () =>
    new Outbox(db.database).add(agency.id, [{ ...planJob(count, { series }), ...job }], `request of ${series}`),
  );
  const [row] = await db.asOwner<{ id: string }>(
    `SELECT id FROM outbox WHERE payload->>'series' = $1 ORDER BY created_at DESC`,
    [series],
  );
  return row?.id ?? '';
}
const effects = async (series: string): Promise<number> => {
  const [row] = await db.asOwner<{ last: number }>('SELECT last FROM register_counters WHERE series = $1', [series]);
  return row?.last ?? 0;
};
const rowOf = async (id: string): Promise<Row | undefined> => {
  const [row] = await db.asOwner<Row>(
    `SELECT attempts, last_error, done_at IS NOT NULL AS done, failed_at IS NOT NULL AS failed,
            extract(epoch FROM due_at - clock_timestamp())::float AS wait FROM outbox WHERE id = $1`,
    [id],
  );
  return row;
};

describe('running a piece of work', () => {
  it('prepares it outside the transaction, and does not when it is done already', async () => {
    const { database } = db.worker;
    const seen: unknown[] = [];
    const handler: JobHandler<typeof count.payload, string> = {
      definition: count,
      prepare: ({ series }) => Promise.resolve(`${series}, in a transaction: ${String(database.inTransaction)}`),
      handle: (_payload, { attempt }, prepared) => Promise.resolve((seen.push(attempt, prepared), [])),
    };
    const runner = new RunJob(database, new Outbox(database), [handler as unknown as JobHandler]);
    const id = await plan('prepared');
    expect([await runner.run(id, agency.id), await runner.run(id, agency.id)]).toEqual(['done', 'nothing_to_do']);
    expect(seen).toEqual([1, 'prepared, in a transaction: false']);
  });

  it('tries again later what could not be prepared', async () => {
    const { database } = db.worker;
    const handler: JobHandler<typeof count.payload, never> = {
      definition: count,
      prepare: () => Promise.reject(new Error('the store is away')),
      handle: () => Promise.resolve([]),
    };
    const runner = new RunJob(database, new Outbox(database), [handler as unknown as JobHandler]);
    const id = await plan('unprepared');
    expect(await runner.run(id, agency.id)).toBe('postponed');
    expect(await rowOf(id)).toMatchObject({ attempts: 1, done: false, last_error: 'Error: the store is away' });
  });

  it('does it once under ten calls at the same time', async () => {
    const id = await plan('parallel');
    const runner = aRunner();
    const results = await Promise.all(Array.from({ length: 10 }, () => runner.run(id, agency.id)));
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(results.filter((result) => result === 'nothing_to_do')).toHaveLength(9);
    expect(await effects('parallel')).toBe(1);
    expect(await rowOf(id)).toMatchObject({ done: true, attempts: 1, last_error: null });
  });

  it('finds nothing to do when it was done before, or never planned', async () => {
    const id = await plan('again');
    expect(await aRunner().run(id, agency.id)).toBe('done');
    expect(await aRunner().run(id, agency.id)).toBe('nothing_to_do');
    expect(await aRunner().run(newId<'outbox'>(), agency.id)).toBe('nothing_to_do');
    expect(await effects('again')).toBe(1);
  });

  it('writes the work that follows in the same transaction, under the same request', async () => {
    next = [planJob(count, { series: 'followed' }, { priority: 1 })];
    await aRunner().run(await plan('first'), agency.id);
    const rows = await db.asOwner(`SELECT priority, request_id FROM outbox WHERE payload->>'series' = 'followed'`);
    expect(rows).toEqual([{ priority: 1, request_id: 'request of first' }]);
  });

  it('knows which work it can do', () => {
    expect(aRunner().jobs).toEqual(['book.count']);
  });
});

describe('work that fails', () => {
  it('leaves no effect, and waits for its next try with the reason written down', async () => {
    const id = await plan('failing');
    fault = new Error('the disk is full');
    next = [planJob(count, { series: 'never' })];
    expect(await aRunner().run(id, agency.id)).toBe('postponed');
    expect(await effects('failing')).toBe(0);
    const row = await rowOf(id);
    expect(row).toMatchObject({ done: false, failed: false, attempts: 1, last_error: 'Error: the disk is full' });
    expect(row?.wait).toBeGreaterThan(4);
    expect(row?.wait).toBeLessThan(6);
  });

  it('waits longer after every failure, and is done at last', async () => {
    const id = await plan('recovering');
    fault = new Error('not yet');
    await aRunner().run(id, agency.id);
    await aRunner().run(id, agency.id);
    expect((await rowOf(id))?.wait).toBeGreaterThan(29);
    fault = undefined;
    expect(await aRunner().run(id, agency.id)).toBe('done');
    expect(await effects('recovering')).toBe(1);
    expect(await rowOf(id)).toMatchObject({ done: true, attempts: 3, last_error: null });
  });

  it('waits a moment only, however often, when the server went away in the middle', async () => {
    const id = await plan('interrupted');
    fault = Object.assign(new Error('terminating connection'), { code: '57P01' });
    for (let n = 0; n < 3; n += 1) await aRunner().run(id, agency.id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ attempts: 3, last_error: 'Error: terminating connection' });
    expect(row?.wait).toBeLessThan(6);
  });

  it('is given up after three days, and stays visible', async () => {
    const id = await plan('hopeless');
    await db.asOwner(`UPDATE outbox SET created_at = clock_timestamp() - interval '73 hours' WHERE id = $1`, [id]);
    fault = new Error('never');
    expect(await aRunner().run(id, agency.id)).toBe('given_up');
    expect(await rowOf(id)).toMatchObject({ done: false, failed: true, last_error: 'Error: never' });
    expect(await aRunner().run(id, agency.id)).toBe('nothing_to_do');
  });

  it('says so when no handler knows it, or its payload is not of its shape', async () => {
    const unknown = await plan('unknown', { job: 'book.burn' });
    const malformed = await plan('malformed', { payload: { series: 'malformed', pages: 'x' } });
    expect(await aRunner().run(unknown, agency.id)).toBe('postponed');
    expect(await aRunner().run(malformed, agency.id)).toBe('postponed');
    expect((await rowOf(unknown))?.last_error).toBe('DomainError: queue.no_handler');
    expect((await rowOf(malformed))?.last_error).toMatch(/^ZodError/);
  });

  it('does not write rows of another agency than the one the work belongs to', async () => {
    const id = await plan('foreign');
    expect(await aRunner().run(id, newId<'agency'>())).toBe('postponed');
    expect(await effects('foreign')).toBe(0);
    expect((await rowOf(id))?.last_error).toMatch(/row-level security/);
  });
});
