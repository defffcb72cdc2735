// Entry of every npm script, on any Node >= 18.17 and without node_modules: installs what the lock file says, then runs
// tools/<command>.mjs on the Node pinned in the lock file, passes signals on and returns the command's exit code.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from './setup/install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const commands = ['start', 'test', 'check', 'e2e', 'bench', 'lienthong'];

/** The Node of the lock file, or this one if it is new enough, or nothing. */
function chooseNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const pinned = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26 ? process.execPath : undefined;
}

function childEnvironment() {
  const env = {
    ...process.env,
    LIENTHONG_ROOT: root,
    PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
    NX_DAEMON: process.env.NX_DAEMON ?? 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
    NX_INTERACTIVE: 'false',
    NG_CLI_ANALYTICS: 'false',
  };
  // `npm run` hands its configuration down; an npm started further below must read its own.
  for (const name of Object.keys(env)) if (/^npm_config_/i.test(name)) delete env[name];
  return env;
}

function runCommand(node, [command, ...args]) {
  const child = spawn(node, [join(root, 'tools', `${command}.mjs`), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: childEnvironment(),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm dies at SIGTERM without passing it on: when this process is orphaned it stops what it started.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  child.on('error', (error) => {
    console.error(`Cannot run ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)));
}

const [command] = process.argv.slice(2);
if (!commands.includes(command)) {
  console.error(`Usage: node tools/run.mjs <${commands.join('|')}> [arguments]`);
  process.exit(2);
}
if (!(await installOnce(root))) process.exit(1);
const node = chooseNode();
if (!node) {
  console.error(
    `Node 24.15 or newer is needed; this is ${process.version}, and none is packaged for ${process.platform}-${process.arch}.`,
  );
  process.exit(1);
}
runCommand(node, process.argv.slice(2));
