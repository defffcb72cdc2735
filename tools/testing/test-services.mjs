// The services of the database tests: PostgreSQL, Redis and an S3 server in a temporary folder, whatever is not given.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../services/ports.mjs';
import { postgres } from '../services/postgres.mjs';
import { radosgw } from '../ceph/radosgw.mjs';
import { redis } from '../services/redis.mjs';

const password = () => randomBytes(16).toString('hex');

async function startPart(name, make, dir, stops) {
  const part = make({
    dir: join(dir, name),
    port: await freePort(),
    password: password(),
    log: join(dir, `${name}.log`),
  });
  await part.start();
  stops.push(async () => {
    await part.stop();
    if (part.dataDir) rmSync(part.dataDir, { recursive: true, force: true });
  });
  return part.url;
}

async function startObjectStore(dir, stops) {
  const server = await radosgw({ dir: join(dir, 's3'), port: await freePort() });
  stops.push(server.stop);
  return server.env;
}

/**
 * Starts what the environment does not name and sets TEST_DATABASE_URL, TEST_REDIS_URL and S3_ENDPOINT, S3_REGION,
 * S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY. Resolves with { stop }. A missing S3 server is printed, and its tests fail.
 */
export async function startTestServices({ withObjectStore }) {
  const dir = mkdtempSync(join(tmpdir(), 'lienthong-db-'));
  chmodSync(dir, 0o755);
  const stops = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    process.env.TEST_DATABASE_URL ??= await startPart('postgres', postgres, dir, stops);
    process.env.TEST_REDIS_URL ??= await startPart('redis', redis, dir, stops);
    if (withObjectStore && !process.env.S3_ENDPOINT) {
      const env = await startObjectStore(dir, stops).catch((error) =>
        console.error(`no S3 server for the tests: ${error.message}`),
      );
      Object.assign(process.env, env);
    }
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
