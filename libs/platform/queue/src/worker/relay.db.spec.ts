import {
  aCaller,
  anAgency,
  storeAgency,
  testRedis,
  withDatabase,
  type TestDatabase,
  type TestRedis,
} from '@lienthong/platform/testing';
import { Logger } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlannedJob } from '../define-job';
import { Outbox } from '../outbox';
import { LIVE_CHANNEL, LIVE_QUEUE } from '../queue-names';
import { openConsumer, openProducer } from '../redis';
import { LEASE_SECONDS, Relay } from './relay';
import { Watchdog } from './watchdog';

const agency = anAgency();
const clerk = aCaller({ agencyId: agency.id });

let db: TestDatabase;
let redis: TestRedis;
let producer: Redis;
let relay: Relay;
let queue: Queue;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await withDatabase();
  redis = await testRedis();
  await storeAgency(db, agency);
  producer = openProducer(redis.url);
  if (producer.status !== 'ready') await new Promise((resolve) => producer.once('ready', resolve));
  relay = new Relay(db.worker.database, producer);
  queue = new Queue('route-district', { connection: redis.client, skipVersionCheck: true });
});
beforeEach(async () => {
  await redis.empty();
  await db.asOwner('DELETE FROM outbox');
});
afterAll(async () => {
  await relay.onApplicationShutdown();
  await queue.close();
  producer.disconnect();
  await redis.close();
  await db.close();
});

const aJob = (said: Partial<PlannedJob> = {}): PlannedJob => ({
  job: 'dispatch.deliver',
  queue: 'route-district',
  priority: 4,
  payload: { dispatchId: 'd' },
  ...said,
});
const plan = (jobs: readonly PlannedJob[]): Promise<void> =>
  db.database.transaction(clerk, () => new Outbox(db.database).add(agency.id, jobs, 'req-1'));
const ids = async (): Promise<string[]> =>
  (await db.asOwner<{ id: string }>('SELECT id FROM outbox ORDER BY priority, id')).map(({ id }) => id);
const lapse = (): Promise<unknown> =>
  db.asOwner(`UPDATE outbox SET leased_until = clock_timestamp() - interval '1 second'`);

describe('the relay', () => {
  it('puts work into its queue under the id of its row, with ids only, urgent first', async () => {
    await plan([aJob({ priority: 4 }), aJob({ priority: 1 }), aJob({ priority: 2 })]);
    await relay.sweep();
    const jobs = await queue.getPrioritized();
    expect(jobs.map((job) => job.id)).toEqual(await ids());
    expect(jobs.map((job) => job.opts.priority)).toEqual([1, 2, 4]);
    expect(jobs[0]?.data).toEqual({ outboxId: jobs[0]?.id, agencyId: agency.id });
  });

  it('lets a claimed row be until its lease has run out, however often it is asked', async () => {
    await plan([aJob()]);
    await relay.sweep();
    await redis.empty();
    await Promise.all([relay.sweep(), relay.sweep(), relay.sweep()]);
    expect(await queue.getPrioritizedCount()).toBe(0);
    const [row] = await db.asOwner<{ left: number }>(
      'SELECT extract(epoch FROM leased_until - clock_timestamp())::float AS left FROM outbox',
    );
    expect(row?.left).toBeGreaterThan(LEASE_SECONDS - 3);
    expect(row?.left).toBeLessThanOrEqual(LEASE_SECONDS);
  });

  it('brings everything back after Redis was emptied, within one lease', async () => {
    await plan(Array.from({ length: 250 }, () => aJob()));
    await relay.sweep();
    expect(await queue.getPrioritizedCount()).toBe(250);
    await redis.empty();
    expect(await queue.getPrioritizedCount()).toBe(0);
    await pause(LEASE_SECONDS * 1000 + 200);
    await relay.sweep();
    expect(await queue.getPrioritizedCount()).toBe(250);
  });

  it('does no harm when it brings a row twice: the queue knows its id', async () => {
    await plan([aJob()]);
    await relay.sweep();
    await lapse();
    await relay.sweep();
    expect(await queue.getPrioritizedCount()).toBe(1);
  });

  it('leaves alone what is done, given up, or not due yet', async () => {
    await plan([aJob(), aJob(), aJob()]);
    const [done, failed, later] = await ids();
    await db.asOwner('UPDATE outbox SET done_at = now() WHERE id = $1', [done]);
    await db.asOwner('UPDATE outbox SET failed_at = now() WHERE id = $1', [failed]);
    await db.asOwner(`UPDATE outbox SET due_at = now() + interval '1 minute' WHERE id = $1`, [later]);
    await relay.sweep();
    expect(await queue.getPrioritizedCount()).toBe(0);
  });

  it('claims nothing while Redis is away, can be stopped all the same, and the work is free when Redis is back', async () => {
    const nowhere = openProducer('redis://127.0.0.1:1/0');
    const cut = new Relay(db.worker.database, nowhere);
    await plan([aJob()]);
    await cut.sweep();
    await cut.onApplicationShutdown();
    nowhere.disconnect();
    expect(await db.asOwner('SELECT leased_until, done_at FROM outbox')).toEqual([
      { leased_until: null, done_at: null },
    ]);
    await relay.sweep();
    expect(await queue.getPrioritizedCount()).toBe(1);
  });
});

describe('a signal', () => {
  it('goes to the live channel itself, and is done when it was said', async () => {
    const subscriber = openConsumer(redis.url);
    const heard = new Promise((resolve) =>
      subscriber.on('message', (_channel, message) => resolve(JSON.parse(message))),
    );
    await subscriber.subscribe(LIVE_CHANNEL);
    const signal = { agencies: [agency.id], topic: 'arrivals', id: null };
    await plan([aJob({ job: 'live.signal', queue: LIVE_QUEUE, payload: signal })]);
    await relay.sweep();
    expect(await heard).toEqual(signal);
    expect(await db.asOwner('SELECT done_at IS NOT NULL AS done FROM outbox')).toEqual([{ done: true }]);
    subscriber.disconnect();
  });
});

describe('the watchdog', () => {
  const watchdog = (): Watchdog => new Watchdog(db.worker.database, producer);
  const age = (): Promise<unknown> => db.asOwner(`UPDATE outbox SET due_at = clock_timestamp() - interval '2 minutes'`);

  it('counts what waits and how long the oldest has been due', async () => {
    expect(await watchdog().health()).toEqual({ open: 0, failed: 0, oldestSeconds: 0 });
    await plan([aJob(), aJob()]);
    await age();
    const health = await watchdog().health();
    expect(health).toMatchObject({ open: 2, failed: 0 });
    expect(health.oldestSeconds).toBeGreaterThan(119);
  });

  it('calls a process deaf only when work is late, Redis answers, and it has heard nothing for a minute', async () => {
    await plan([aJob()]);
    expect(await watchdog().isDeaf(120_000)).toBe(false);
    await age();
    expect(await watchdog().isDeaf(1_000)).toBe(false);
    expect(await watchdog().isDeaf(120_000)).toBe(true);
  });
});
