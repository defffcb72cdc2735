import { Database, NOBODY } from '@lienthong/platform/database';
import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';

/** Seconds after which work that lies about is an alarm, and a worker that hears nothing is deaf. */
export const DEAF_SECONDS = 60;

interface Health {
  readonly open: string;
  readonly failed: string;
  readonly oldest_seconds: number;
}

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
  async health(): Promise<{ open: number; failed: number; oldestSeconds: number }> {
    const [row] = await this.database.transaction(NOBODY, () =>
      this.database.query<Health>('SELECT * FROM outbox_health()'),
    );
    return { open: Number(row?.open ?? 0), failed: Number(row?.failed ?? 0), oldestSeconds: row?.oldest_seconds ?? 0 };
  }
}
