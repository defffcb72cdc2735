// The Redis program: one that is installed, else Debian's package unpacked privately, else installed by apt as root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { debs } from './debs.mjs';
import { which } from './which.mjs';

const names = ['redis-server', 'valkey-server'];

/** What a person without Redis has to type. */
export const redisAdvice = `Redis 6.2 or newer is needed and could not be had. Type one of:
  apt-get install redis-server                      (as root, then run this command again)
  REDIS_URL=redis://127.0.0.1:6379/0 npm start      (with the address of a running Redis)`;

function isRecent(file, env) {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', env });
  const [, major, minor] = /v=(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  return Number(major) > 6 || (Number(major) === 6 && Number(minor) >= 2);
}

async function unpacked() {
  try {
    const { root, libraryPath } = await debs('redis', ['redis-server']);
    const file = join(root, 'usr/bin/redis-server');
    const env = { ...process.env, LD_LIBRARY_PATH: libraryPath };
    return existsSync(file) && isRecent(file, env) ? { file, env } : undefined;
  } catch (error) {
    console.error(`Redis cannot be unpacked privately: ${error.message}`);
    return undefined;
  }
}

/** { file, env } to spawn Redis with. Throws `redisAdvice` when there is none. */
export async function redisBinary() {
  const installed = which(...names);
  if (installed && isRecent(installed, process.env)) return { file: installed, env: process.env };
  const own = await unpacked();
  if (own) return own;
  if (aptInstall(['redis-server'])) {
    const file = which(...names);
    if (file && isRecent(file, process.env)) return { file, env: process.env };
  }
  throw new Error(redisAdvice);
}
