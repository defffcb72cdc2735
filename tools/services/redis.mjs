// Redis as a part, on 127.0.0.1 with a password: never evicts a key, appends every write to its file, synced each second.
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Part } from '../stack/part.mjs';
import { leftover, stopLeftover } from './leftover.mjs';
import { redisBinary } from './redis-binary.mjs';
import { spawnService } from './spawn-service.mjs';

const configuration = ({ dir, port, password }) => `bind 127.0.0.1
port ${port}
dir "${dir}"
pidfile "${dir}/redis.pid"
requirepass ${password}
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
daemonize no
`;

const reply = async (url, command) => {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return await client.call(command);
  } finally {
    client.disconnect();
  }
};

/** Waits until Redis answers PING: loading the append-only file and a refused connection are reasons to wait. */
async function answers(url, ms = 60_000) {
  const end = Date.now() + ms;
  for (;;) {
    try {
      return await reply(url, 'PING');
    } catch (error) {
      if (Date.now() > end || /WRONGPASS|NOAUTH|WRONGTYPE/.test(error.message)) throw error;
      await new Promise((done) => setTimeout(done, 40));
    }
  }
}

/** Empties the Redis at the address, as FLUSHALL typed by somebody does. */
export const flushAll = (url) => reply(url, 'FLUSHALL');

/** A Redis part with its data in `dir` on `port`; `url` is its address. */
export function redis({ dir, port, password, log }) {
  const url = `redis://:${password}@127.0.0.1:${port}/0`;
  const launch = async () => {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const at = realpathSync(dir);
    const pid = leftover(join(at, 'redis.pid'), at);
    if (pid !== undefined) await stopLeftover(pid, 'SIGTERM');
    const file = join(at, 'redis.conf');
    writeFileSync(file, configuration({ dir: at, port, password }), { mode: 0o600 });
    const binary = await redisBinary();
    return spawnService({
      file: binary.file,
      args: [file],
      log,
      stopSignal: 'SIGTERM',
      options: { cwd: at, env: binary.env },
    });
  };
  const part = new Part({ name: 'redis', launch, ready: () => answers(url), log });
  return Object.assign(part, { url, port });
}
