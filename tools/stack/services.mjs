// Which services a stack starts itself and which it was given: PostgreSQL and Redis parts with their addresses.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../services/ports.mjs';
import { postgres } from '../services/postgres.mjs';
import { redis } from '../services/redis.mjs';

const portOf = (given) => (given ? Number(given) : freePort());

/**
 * { parts, databaseUrl, redisUrl } for the folder. DATABASE_URL and REDIS_URL in `given` are used instead of a part;
 * PG_PORT and REDIS_PORT fix the port of a part.
 */
export async function servicesOf({ dir, given, secrets }) {
  const logs = join(dir, 'logs');
  mkdirSync(logs, { recursive: true });
  const parts = [];
  const own = (part) => {
    parts.push(part);
    return part.url;
  };
  const databaseUrl =
    given.DATABASE_URL ??
    own(
      postgres({
        dir: join(dir, 'postgres'),
        port: await portOf(given.PG_PORT),
        password: secrets.postgres,
        log: join(logs, 'postgres.log'),
      }),
    );
  const redisUrl =
    given.REDIS_URL ??
    own(
      redis({
        dir: join(dir, 'redis'),
        port: await portOf(given.REDIS_PORT),
        password: secrets.redis,
        log: join(logs, 'redis.log'),
      }),
    );
  return { parts, databaseUrl, redisUrl };
}

/** Starts all parts together. If one fails the others are stopped and its error is thrown. */
export async function startAll(parts) {
  const results = await Promise.allSettled(parts.map((part) => part.start()));
  const failed = results.find(({ status }) => status === 'rejected');
  if (!failed) return;
  await Promise.allSettled(parts.map((part) => part.stop()));
  throw failed.reason;
}
