import { Database } from '@lienthong/platform/database';
import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { outboxHealth, type OutboxHealth } from '../outbox';

/** Seconds after which work that lies about is an alarm, and a worker that hears nothing is deaf. */
export const DEAF_SECONDS = 60;

/** Looks at the outbox from outside: is work lying about although database and Redis answer? Then this process is deaf. */
export class Watchdog {
  private readonly log = new Logger('watchdog');

  constructor(
    private readonly database: Database,
    private readonly redis: Redis,
  ) {}

  /** `true` when work is older than a minute, Redis answers, and nothing was finished here for a minute. */
  async isDeaf(idleMs: number): Promise<boolean> {
    const health = await this.health();
    if (health.oldestSeconds <= DEAF_SECONDS) return false;
    this.log.error(health, 'outbox is late');
    return idleMs > DEAF_SECONDS * 1000 && (await this.redis.ping()) === 'PONG';
  }

  /** How many rows wait, how many were given up, and how long the oldest has been due. */
  health(): Promise<OutboxHealth> {
    return outboxHealth(this.database);
  }
}
