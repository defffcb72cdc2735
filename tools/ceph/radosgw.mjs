// A complete S3 server for the tests: Ceph's RADOS gateway over one monitor and one OSD in memory. Runs as any user,
// forgets everything when it stops.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cephPrograms } from './ceph-programs.mjs';
import { freePort, waitPort } from '../services/ports.mjs';
import { cephConfig } from './radosgw-config.mjs';
import { spawnService } from '../services/spawn-service.mjs';

class Cluster {
  #children = [];

  constructor(programs, dir) {
    Object.assign(this, { programs, dir, config: join(dir, 'ceph.conf') });
  }

  /** Runs a program to its end and returns what it printed. */
  call(name, ...args) {
    const { bin, env, python } = this.programs;
    const [file, first] = name === 'ceph' ? [python, [join(bin, name)]] : [join(bin, name), []];
    const result = spawnSync(file, [...first, '-c', this.config, ...args], {
      env,
      cwd: this.dir,
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (result.status !== 0)
      throw new Error(`${name} ${args.slice(0, 2).join(' ')}: ${result.error?.message ?? result.stderr}`);
    return result.stdout;
  }

  daemon(name, ...args) {
    const { bin, env } = this.programs;
    const log = join(this.dir, `${name}.out`);
    const options = { env, cwd: this.dir };
    const child = spawnService({
      file: join(bin, name),
      args: ['-c', this.config, '-f', ...args],
      log,
      stopSignal: 'SIGTERM',
      options,
    });
    child.on('error', (error) => console.error(`${name}: ${error.message}`));
    this.#children.push(child);
    return child;
  }

  /** Nothing is kept, so nothing has to be closed in order. */
  async stop() {
    for (const child of this.#children.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    }
  }
}

/** True once the monitor says the OSD is up; false after `ms`. A monitor that refuses to answer is asked again. */
async function osdUp(cluster, ms) {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    try {
      if (cluster.call('ceph', 'osd', 'stat').includes('1 up')) return true;
    } catch {
      // it has just begun, or is busy
    }
    await new Promise((done) => setTimeout(done, 150));
  }
  return false;
}

/** Now and then an OSD of this version waits for its monitor for ever; a fresh one does not. */
async function startOsd(cluster) {
  for (let attempt = 1; attempt <= 8; attempt++) {
    const osd = cluster.daemon('ceph-osd', '-i', '0');
    if (await osdUp(cluster, 2500 * attempt)) return;
    osd.kill('SIGKILL');
  }
  throw new Error('the OSD of the S3 server does not come up');
}

async function begin(cluster, { port, monPort, fsid, accessKey, secretKey }) {
  const osd = randomUUID();
  const map = join(cluster.dir, 'monmap');
  cluster.call('monmaptool', '--create', '--addv', 'a', `[v1:127.0.0.1:${monPort}]`, '--fsid', fsid, map);
  cluster.call('ceph-mon', '--mkfs', '-i', 'a', '--monmap', map);
  cluster.daemon('ceph-mon', '-i', 'a');
  await waitPort(monPort);
  cluster.call('ceph', 'osd', 'new', osd);
  cluster.call('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', osd);
  await startOsd(cluster);
  // Also creates the realm's pools: never beside a starting radosgw, the two would race.
  cluster.call(
    'radosgw-admin',
    'user',
    'create',
    '--uid=app',
    '--display-name=app',
    `--access-key=${accessKey}`,
    `--secret=${secretKey}`,
  );
  cluster.daemon('radosgw', '-n', 'client.rgw', '--rgw-frontends', `beast endpoint=127.0.0.1:${port}`);
  await waitPort(port, 60_000);
}

async function startOnce(programs, { dir, port, accessKey, secretKey }) {
  rmSync(dir, { recursive: true, force: true });
  for (const folder of ['run', 'mon', 'osd']) mkdirSync(join(dir, folder), { recursive: true });
  const cluster = new Cluster(programs, dir);
  const [monPort, fsid] = [await freePort(), randomUUID()];
  writeFileSync(cluster.config, cephConfig({ dir, fsid, monPort, plugins: programs.plugins }));
  try {
    await begin(cluster, { port, monPort, fsid, accessKey, secretKey });
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Starts the server with its files in `dir` (emptied first). Resolves with { env, stop }; `env` holds the S3_* variables. */
export async function radosgw({ dir, port, accessKey = 'lienthong', secretKey = 'lienthong-test-secret' }) {
  const programs = await cephPrograms();
  const start = () => startOnce(programs, { dir, port, accessKey, secretKey });
  // On a busy machine one of Ceph's commands now and then gives up on the monitor: begin afresh, twice at most.
  const cluster = await start().catch(start).catch(start);
  const env = {
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_REGION: 'us-east-1',
    S3_BUCKET: 'lienthong-test',
    S3_ACCESS_KEY: accessKey,
    S3_SECRET_KEY: secretKey,
  };
  return { env, stop: () => cluster.stop() };
}
