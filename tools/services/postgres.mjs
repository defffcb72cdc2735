// PostgreSQL as a part: the packaged server on 127.0.0.1, password sign-in, checksums, and the durability settings the
// product insists on. Data stays in its folder; a server left over by a killed launcher is stopped before a new start.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Part } from '../stack/part.mjs';
import { privateFolder, serviceAccount } from './account.mjs';
import { isRoot } from './apt.mjs';
import { leftover, stopLeftover, untilDeserted } from './leftover.mjs';
import { postgresBin } from './postgres-binaries.mjs';
import { spawnService } from './spawn-service.mjs';
import { withDatabase } from '../stack/database.mjs';

export const owner = 'lienthong';

const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  max_connections: 100,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'];

function initialise({ bin, dir, password, spawnOptions }) {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-'));
  const passwordFile = join(folder, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (isRoot) for (const path of [folder, passwordFile]) chownSync(path, spawnOptions.uid, spawnOptions.gid);
    const args = ['-D', dir, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-k', ...locale];
    const result = spawnSync(join(bin, 'initdb'), args, { ...spawnOptions, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stops what still runs on the folder; removes a pid file that PostgreSQL would take for a living server. */
async function clearLeftover(dir) {
  const pidFile = join(dir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = leftover(pidFile, dir);
  if (pid !== undefined) await stopLeftover(pid, 'SIGINT');
  // The file guards shared memory that sessions of a killed server may still hold: it goes only when all of them are gone.
  await untilDeserted(dir);
  rmSync(pidFile, { force: true });
}

/** Waits until the server answers; starting up, recovering and a refused connection are reasons to wait, up to `ms`. */
async function answers(url, ms = 120_000) {
  const end = Date.now() + ms;
  for (;;) {
    try {
      return await withDatabase(url, (client) => client.query('select 1'));
    } catch (error) {
      const starting =
        error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' || error.code === '57P03' || !error.code;
      if (!starting || Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 40));
    }
  }
}

async function createDatabase(url, database) {
  await withDatabase(url, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database "${database}"`);
  });
}

/**
 * A PostgreSQL part with its data in `dir` on `port`; `url` is the owner's address of `database`.
 * `password` must be the same at every start on the same folder.
 */
export function postgres({ dir, port, password, log, database = 'lienthong' }) {
  const address = (name) => `postgres://${owner}:${password}@127.0.0.1:${port}/${name}`;
  const launch = async () => {
    const account = serviceAccount();
    const bin = postgresBin(account);
    const at = privateFolder(dir, account);
    const spawnOptions = { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
    part.dataDir = at;
    await clearLeftover(at);
    if (!existsSync(join(at, 'PG_VERSION'))) {
      initialise({ bin, dir: at, password, spawnOptions });
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const args = ['-D', at, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...flags];
    // SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes a checkpoint and leaves nothing to recover.
    return spawnService({ file: join(bin, 'postgres'), args, log, stopSignal: 'SIGINT', options: spawnOptions });
  };
  const ready = async () => {
    await answers(address('postgres'));
    await createDatabase(address('postgres'), database);
  };
  const part = new Part({ name: 'postgres', launch, ready, log, stopSignal: 'SIGINT' });
  return Object.assign(part, { url: address(database), port });
}
