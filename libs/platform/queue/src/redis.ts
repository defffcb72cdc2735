import { Redis } from 'ioredis';

/** A connection for producers and publishers: fails at once when Redis is away, because the outbox remembers anyway. */
export function openProducer(url: string): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: 2_000,
    retryStrategy: (times) => Math.min(times * 100, 1_000),
    lazyConnect: true,
  });
  return quiet(redis);
}

/** A connection that blocks and waits (workers, subscribers): keeps trying for ever. */
export function openConsumer(url: string): Redis {
  return quiet(
    new Redis(url, {
      maxRetriesPerRequest: null,
      retryStrategy: (times) => Math.min(times * 100, 1_000),
      lazyConnect: true,
    }),
  );
}

/** Redis being away is a state that health reports, not an event that ends the process. */
function quiet(redis: Redis): Redis {
  redis.on('error', () => undefined);
  redis.connect().catch(() => undefined);
  return redis;
}
