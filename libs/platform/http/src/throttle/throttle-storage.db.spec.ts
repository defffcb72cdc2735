import { Logger } from '@nestjs/common';
import { openProducer } from '@lienthong/platform/queue';
import { testRedis, type TestRedis } from '@lienthong/platform/testing';
import { once } from 'node:events';
import { ThrottleStorage } from './throttle-storage';

beforeAll(() => Logger.overrideLogger(false));

describe('counting in Redis', () => {
  let redis: TestRedis;

  beforeAll(async () => {
    redis = await testRedis();
  });

  afterAll(() => redis.close());

  const connect = async () => {
    const client = openProducer(redis.url);
    if (client.status !== 'ready') await once(client, 'ready');
    return client;
  };

  it('is one count for all processes, until the window ends', async () => {
    const [one, two] = [await connect(), await connect()];
    const [first, second] = [new ThrottleStorage(one), new ThrottleStorage(two)];
    expect(await first.increment('read:a', 60_000, 2)).toMatchObject({ totalHits: 1, isBlocked: false });
    expect(await second.increment('read:a', 60_000, 2)).toMatchObject({ totalHits: 2, isBlocked: false });
    expect(await first.increment('read:a', 60_000, 2)).toEqual({
      totalHits: 3,
      timeToExpire: 60,
      isBlocked: true,
      timeToBlockExpire: 60,
    });
    expect(await first.increment('read:b', 60_000, 2)).toMatchObject({ totalHits: 1 });
    await redis.client.pexpire('throttle:read:a', 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await second.increment('read:a', 60_000, 2)).toMatchObject({ totalHits: 1, isBlocked: false });
    [one, two].forEach((client) => client.disconnect());
  });

  it('goes on in memory while Redis is away, at once', async () => {
    const nowhere = openProducer('redis://127.0.0.1:1');
    const storage = new ThrottleStorage(nowhere);
    const began = performance.now();
    for (let hits = 1; hits <= 3; hits++)
      expect(await storage.increment('write:a', 60_000, 2)).toMatchObject({ totalHits: hits, isBlocked: hits > 2 });
    expect(performance.now() - began).toBeLessThan(100);
    nowhere.disconnect();
  });

  it('does not make a request wait for a Redis that hangs', async () => {
    const client = await connect();
    const storage = new ThrottleStorage(client);
    await redis.client.client('PAUSE', 1_500);
    const began = performance.now();
    expect(await storage.increment('write:b', 60_000, 2)).toMatchObject({ totalHits: 1 });
    expect(await storage.increment('write:b', 60_000, 2)).toMatchObject({ totalHits: 2 });
    expect(performance.now() - began).toBeLessThan(1_000);
    client.disconnect();
  });
});
