import { Redis } from 'ioredis';

/** A Redis database of the test run, with a connection to look into it. */
export interface TestRedis {
  readonly url: string;
  readonly client: Redis;
  /** Forgets everything, as a Redis that was lost. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects to the Redis of the test run (TEST_REDIS_URL or REDIS_URL; `npm test` sets it). Each worker of Jest uses a
 * database of its own there, so that specs running beside each other do not take one another's jobs.
 */
export async function testRedis(): Promise<TestRedis> {
  const given = process.env['TEST_REDIS_URL'] ?? process.env['REDIS_URL'];
  if (!given) throw new Error('TEST_REDIS_URL is not set: run these specs with `npm test`, which starts a Redis');
  const url = new URL(given);
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? 1) % 16}`;
  const client = new Redis(url.href, { lazyConnect: true });
  await client.connect();
  await client.flushdb();
  return {
    url: url.href,
    client,
    empty: async () => {
      await client.flushdb();
    },
    close: async () => {
      await client.flushdb();
      await client.quit();
    },
  };
}
