import { Injectable, Logger } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import type { Redis } from 'ioredis';
import { httpErrors } from '../http.errors';
import { type Count, MemoryCounter } from './counter';

const SCRIPT = `
  local hits = redis.call('INCR', KEYS[1])
  local left = redis.call('PTTL', KEYS[1])
  if left < 0 then
    redis.call('PEXPIRE', KEYS[1], ARGV[1])
    left = tonumber(ARGV[1])
  end
  return { hits, left }`;

/** A limit must not make requests wait: a Redis slower than this counts as away. */
const PATIENCE_MS = 150;
const PAUSE_MS = 2_000;

type StorageRecord = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/**
 * Counts requests in Redis, for all processes together. While Redis is away each process counts for itself: limits get
 * wider by the number of processes, and nothing is refused or delayed because of it.
 */
@Injectable()
export class ThrottleStorage implements ThrottlerStorage {
  private readonly log = new Logger('throttle');
  private readonly memory = new MemoryCounter();
  private pausedUntil = 0;

  constructor(private readonly redis: Redis) {}

  /** One more hit on a key; blocked when there were more than `limit` in the window. */
  async increment(key: string, ttl: number, limit: number): Promise<StorageRecord> {
    const { hits, leftMs } = await this.count(key, ttl);
    const seconds = Math.max(1, Math.ceil(leftMs / 1000));
    const isBlocked = hits > limit;
    return { totalHits: hits, timeToExpire: seconds, isBlocked, timeToBlockExpire: isBlocked ? seconds : 0 };
  }

  private async count(key: string, windowMs: number): Promise<Count> {
    if (this.redis.status !== 'ready' || performance.now() < this.pausedUntil) return this.memory.hit(key, windowMs);
    try {
      const [hits, leftMs] = await inTime(this.redis.eval(SCRIPT, 1, `throttle:${key}`, windowMs));
      return { hits, leftMs };
    } catch (error) {
      this.log.warn({ err: error }, 'redis does not count; this process counts alone');
      this.pausedUntil = performance.now() + PAUSE_MS;
      return this.memory.hit(key, windowMs);
    }
  }
}

async function inTime(answer: Promise<unknown>): Promise<[number, number]> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(httpErrors.unavailable({ part: 'redis' })), PATIENCE_MS);
  try {
    return (await Promise.race([answer, late.promise])) as [number, number];
  } finally {
    clearTimeout(timer);
  }
}
