// Builds applications through Nx, or not at all when nothing changed since the last build: Nx alone needs a second or more.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { root } from '../setup/paths.mjs';
import { sourceHash } from './source-hash.mjs';

const stamp = (app) => join(root, 'dist', `.${app}.built`);
const product = (app) => join(root, 'dist/apps', app, app === 'web' ? 'browser/index.html' : 'main.mjs');
const isFresh = (app, hash) =>
  existsSync(product(app)) && existsSync(stamp(app)) && readFileSync(stamp(app), 'utf8') === hash;

function nx(args) {
  // To standard error: standard output belongs to the command the build is for.
  const child = spawn(join(root, 'node_modules/.bin/nx'), [...args, '--output-style=static'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 2],
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NG_CLI_ANALYTICS: 'false' },
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Brings dist/apps/<app> up to date for each of the apps. Throws with the compiler's words when one does not build. */
export function build(apps) {
  const work = async () => {
    const hash = sourceHash();
    const stale = apps.filter((app) => !isFresh(app, hash));
    if (stale.length === 0) return;
    const { code, output } = await nx(['run-many', '-t', 'build', '-p', stale.join(',')]);
    if (code !== 0) throw new Error(`the build failed:\n${output}`);
    mkdirSync(join(root, 'dist'), { recursive: true });
    for (const app of stale) writeFileSync(stamp(app), hash);
  };
  return withLock(join(root, '.cache/build.lock'), work);
}
