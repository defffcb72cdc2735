// The whole product as one object, for `npm start`, the tests and the benchmarks: PostgreSQL, Redis, any number of api
// and worker processes, each of which can be killed and started again on the same port and data.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './setup/paths.mjs';
import { office } from './services/office.mjs';
import { freePort } from './services/ports.mjs';
import { poppler } from './services/poppler.mjs';
import { flushAll } from './services/redis.mjs';
import { appPart } from './stack/app-part.mjs';
import { runCommand, mustRun } from './stack/command.mjs';
import { isEmpty } from './stack/database.mjs';
import { demoAccounts, keepDemoAccounts } from './stack/demo-accounts.mjs';
import { apiEnvironment, ownEnvironment, sharedEnvironment, workerEnvironment } from './stack/environment.mjs';
import { secretsOf } from './stack/secrets.mjs';
import { servicesOf, startAll } from './stack/services.mjs';
import { supervise } from './stack/supervise.mjs';

export { build } from './stack/build.mjs';
export { root };

/** A running product. Create it with `Stack.up`, end it with `down`. */
export class Stack {
  dir;
  env;
  databaseUrl;
  redisUrl;
  urls = [];
  #options;
  #ownDir;
  #groups = [];
  #parts = new Map();
  #watches = [];

  /** See stack.d.mts for the options. Everything already started is stopped again when a step fails. */
  static async up(options = {}) {
    const stack = new Stack(options);
    try {
      await stack.#startServices();
      await stack.#prepareDatabase();
      await stack.#startApps();
      return stack;
    } catch (error) {
      await stack.down();
      throw error;
    }
  }

  constructor({
    dir,
    port,
    given = {},
    env = {},
    processes = {},
    demo = 'when-empty',
    supervised = false,
    say = () => {},
  }) {
    this.#options = { port, given, env, processes: { api: 1, worker: 1, ...processes }, demo, supervised, say };
    this.#ownDir = dir === undefined;
    this.dir = dir === undefined ? mkdtempSync(join(tmpdir(), 'lienthong-stack-')) : resolve(dir);
    mkdirSync(this.dir, { recursive: true });
    if (this.#ownDir) chmodSync(this.dir, 0o755); // the account of PostgreSQL walks through it
  }

  /** Address of the first api. */
  get url() {
    return this.urls[0];
  }

  /** { postgres, redis, api-1, worker-1, … }: process numbers, undefined for what is down. */
  get pids() {
    return Object.fromEntries([...this.#parts].map(([name, part]) => [name, part.pid]));
  }

  /** { demoAccounts: [{ username, role, agency }], password } if the demo province was seeded. */
  get accounts() {
    return demoAccounts(this.dir);
  }

  /** Kills one process ('postgres', 'redis', or the index-th 'api' or 'worker') and waits until it is gone. */
  kill(kind, index = 0, signal = 'SIGKILL') {
    return this.#part(kind, index).kill(signal);
  }

  /** Starts a killed process again, same port, same data; resolves when it serves. */
  start(kind, index = 0) {
    return this.#part(kind, index).start();
  }

  async restart(kind, index = 0, signal = 'SIGKILL') {
    await this.kill(kind, index, signal);
    await this.start(kind, index);
  }

  /** Empties Redis. */
  flushRedis() {
    return flushAll(this.redisUrl);
  }

  /** Runs `lienthong <args>` against this stack: { code, stdout, stderr }. */
  command(...args) {
    return runCommand(args, { env: this.env });
  }

  /** Stops everything in reverse order and, if the folder was made here, removes it. */
  async down() {
    for (const unwatch of this.#watches.splice(0)) unwatch();
    for (const group of this.#groups.splice(0).reverse()) await Promise.allSettled(group.map((part) => part.stop()));
    if (!this.#ownDir) return;
    for (const { dataDir } of this.#parts.values()) if (dataDir) rmSync(dataDir, { recursive: true, force: true });
    rmSync(this.dir, { recursive: true, force: true });
  }

  #part(kind, index) {
    const part = this.#parts.get(kind) ?? this.#parts.get(`${kind}-${index + 1}`);
    if (!part) throw new Error(`this stack has no ${kind} ${index}; it has ${[...this.#parts.keys()].join(', ')}`);
    return part;
  }

  async #begin(parts) {
    for (const part of parts) this.#parts.set(part.name, part);
    this.#groups.push(parts);
    await startAll(parts);
    if (this.#options.supervised) this.#watches.push(...parts.map((part) => supervise(part, this.#options.say)));
  }

  async #startServices() {
    const { given, env } = this.#options;
    const secrets = secretsOf(this.dir);
    const { parts, databaseUrl, redisUrl } = await servicesOf({ dir: this.dir, given, secrets });
    Object.assign(this, { databaseUrl, redisUrl });
    const base = { ...ownEnvironment(), ...(await poppler()), ...office(), ...given, ...env };
    this.env = sharedEnvironment({ dir: this.dir, given: base, databaseUrl, redisUrl, secrets });
    await this.#begin(parts);
  }

  async #prepareDatabase() {
    const { demo } = this.#options;
    const unfinished = join(this.dir, 'seeding');
    const first = await isEmpty(this.databaseUrl);
    if (demo === 'when-empty' && first) writeFileSync(unfinished, '');
    await mustRun(['migrate'], { env: this.env });
    // The file outlives a seed that was cut short, whose tables are no longer missing.
    if (demo !== 'always' && !(demo === 'when-empty' && existsSync(unfinished))) return;
    this.#options.say('seeding the demo province ...');
    const { stdout } = await mustRun(['seed'], { env: this.env });
    keepDemoAccounts(this.dir, stdout);
    rmSync(unfinished, { force: true });
  }

  async #startApps() {
    const { api, worker } = this.#options.processes;
    const parts = [];
    for (let index = 0; index < api; index++) parts.push(await this.#api(index));
    for (let index = 0; index < worker; index++) parts.push(await this.#worker(index));
    await this.#begin(parts);
  }

  async #api(index) {
    const { port: wanted, env, given } = this.#options;
    const port = index === 0 && wanted !== undefined ? wanted : await freePort();
    const url = `http://127.0.0.1:${port}`;
    this.urls.push(url);
    const metricsPort = index === 0 && given.METRICS_PORT ? given.METRICS_PORT : String(await freePort());
    const own = { PUBLIC_URL: url, ...apiEnvironment(this.env), PORT: String(port), METRICS_PORT: metricsPort, ...env };
    return this.#app({ app: 'api', index, env: own, url });
  }

  async #worker(index) {
    const own = { ...workerEnvironment(this.env), METRICS_PORT: String(await freePort()), ...this.#options.env };
    return this.#app({ app: 'worker', index, env: own });
  }

  #app({ app, index, env, url }) {
    const name = `${app}-${index + 1}`;
    const show = (part, text) => this.#options.say(`${part}: ${text}`);
    return appPart({ app, name, env, url, log: join(this.dir, 'logs', `${name}.log`), show });
  }
}
