// `npm start`: builds what changed, starts PostgreSQL, Redis, api and workers, keeps them running, and stops them all
// at Ctrl-C, SIGTERM or when its parent is gone.
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { portProblem } from './services/ports.mjs';
import { root } from './setup/paths.mjs';
import { build } from './stack/build.mjs';
import { accountLines } from './stack/demo-accounts.mjs';
import { announceAddresses, becomeLauncher, forgetLauncher, runningLauncher } from './stack/launcher-file.mjs';
import { tail } from './stack/log-file.mjs';
import { onEnd } from './stack/on-end.mjs';
import { Stack } from './stack.mjs';

const began = performance.now();
const dir = resolve(process.env.DATA_DIR ?? join(root, 'var'));
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';
const say = (line) => console.log(line);

function stopWith(message) {
  console.error(message);
  process.exit(1);
}

/** Everything that can be known to be wrong before minutes are spent on a build. */
async function checkFirst() {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    stopWith(`PORT is "${process.env.PORT}", which is no port number.`);
  const other = runningLauncher(dir);
  if (other) {
    const where = other.url ? ` at ${other.url}` : '';
    stopWith(
      `Liên Thông already runs on ${dir}${where} (process ${other.pid}). Stop it, or use another folder: DATA_DIR=… PORT=… npm start`,
    );
  }
  const problem = await portProblem(port, host);
  if (problem === 'EADDRINUSE')
    stopWith(`Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`);
  if (problem) stopWith(`Port ${port} of ${host} cannot be used (${problem}). Choose another one: PORT=… npm start`);
}

/** Demo data: wanted by DEMO=1, refused by DEMO=0 and in production, otherwise on an empty database. */
function demoChoice() {
  if (process.env.DEMO === '1') return 'always';
  return process.env.DEMO === '0' || process.env.NODE_ENV === 'production' ? 'never' : 'when-empty';
}

function explain(error) {
  console.error(`\n${error.message}`);
  const log = /its log is (\S+)/.exec(error.message)?.[1];
  if (log && existsSync(log)) console.error(`--- end of ${log}\n${tail(log)}`);
}

let stack;
let ending = false;

async function end(code) {
  if (ending) return;
  ending = true;
  await starting.catch(() => {}); // what is half started is stopped by whoever starts it
  await stack?.down();
  forgetLauncher(dir);
  process.exit(code);
}

async function start() {
  if (!existsSync(join(root, 'dist'))) say('building, about a minute the first time ...');
  await build(['api', 'worker', 'lienthong', 'web']);
  if (ending) return;
  const processes = { api: 1, worker: Number(process.env.WORKERS ?? 2) };
  stack = await Stack.up({
    dir,
    port,
    given: { ...process.env },
    processes,
    demo: demoChoice(),
    supervised: true,
    say,
  });
}

await checkFirst();
mkdirSync(dir, { recursive: true });
if (!becomeLauncher(dir)) stopWith(`Liên Thông already runs on ${dir}.`);
onEnd(
  (reason) => {
    if (reason !== 'parent') say('\nstopping ...');
    void end(0);
  },
  () => {
    for (const pid of Object.values(stack?.pids ?? {})) if (pid) process.kill(pid, 'SIGKILL');
    process.exit(130);
  },
);
const starting = start();
try {
  await starting;
} catch (error) {
  if (!ending) explain(error);
  await end(1);
}
if (!ending) {
  announceAddresses(dir, { url: stack.url, databaseUrl: stack.databaseUrl, redisUrl: stack.redisUrl });
  say(`\nready ${stack.url} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const file = relative(process.cwd(), join(dir, 'demo-accounts.json'));
  if (stack.accounts) say(accountLines(stack.accounts, file).join('\n'));
}
