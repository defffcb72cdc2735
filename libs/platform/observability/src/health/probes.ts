import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { observabilityErrors } from '../observability.errors';
import type { ReadinessProbe } from './readiness-probe';

/** Asks the database over a connection of its own, so that a busy pool does not look like a dead server. */
export function databaseProbe(url: string): ReadinessProbe {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 1_500,
    query_timeout: 1_500,
    idleTimeoutMillis: 60_000,
    application_name: 'lienthong readiness',
  });
  // An idle connection whose server dies must not end the process.
  pool.on('error', () => undefined);
  return { name: 'database', essential: true, check: () => pool.query('SELECT 1'), close: () => pool.end() };
}

/** Rejects when the disk of any of the folders has less room than asked for. */
export function diskProbe(folders: readonly string[], minFreePercent: number): ReadinessProbe {
  return {
    name: 'disk',
    essential: true,
    check: async () => {
      const free = await Promise.all(folders.map(freePercent));
      if (Math.min(...free) < minFreePercent)
        throw observabilityErrors.disk_full({ freePercent: Math.floor(Math.min(...free)) });
    },
  };
}

/** Percent of the disk under a folder that an ordinary process may still use, as `df` counts. */
async function freePercent(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { blocks, bfree, bavail } = await statfs(folder);
  return (100 * bavail) / (blocks - bfree + bavail);
}

/** Rejects when no file can be written where uploads arrive. */
export function stagingProbe(folder: string): ReadinessProbe {
  return {
    name: 'staging',
    essential: true,
    check: async () => {
      const path = join(folder, `.probe-${randomUUID()}`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path, 'probe').finally(() => rm(path, { force: true }));
    },
  };
}

/** Redis may be away: the outbox remembers, and sending waits. */
export function redisProbe(redis: { ping(): Promise<unknown> }): ReadinessProbe {
  return { name: 'redis', essential: false, check: () => redis.ping() };
}

/** The store of files may be away: text goes on, files answer 503. */
export function blobProbe(blobs: { check(): Promise<unknown> }): ReadinessProbe {
  return { name: 'blobs', essential: false, check: () => blobs.check() };
}
