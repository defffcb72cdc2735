// One api or worker process as a part: built bundle, own log file, tied to its launcher by a channel.
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { followLog, openLog, worthShowing } from './log-file.mjs';
import { Part } from './part.mjs';

const patience = 120_000;
const leave = join(root, 'tools/stack/leave-with-parent.mjs');

const probe = (url) =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
    async (response) => (response.status === 200 ? 'ready' : `answers ${response.status} ${await response.text()}`),
    (error) => `does not answer (${error.cause?.code ?? error.message})`,
  );

/** Resolves when the child is ready or gone; rejects after `ms` with what its last answer was. */
async function answersReady(url, child, ms) {
  const end = Date.now() + ms;
  while (child.exitCode === null && child.signalCode === null) {
    const state = await probe(url);
    if (state === 'ready') return;
    if (Date.now() > end) throw new Error(`${url}/readyz still ${state} after ${ms / 1000} s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

function within(ms, work, message) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * A part running dist/apps/<app>/main.mjs. It serves once `<url>/readyz` answers 200 or, without `url`, once it has
 * logged `worker ready`. `show(name, text)` gets its warnings and errors.
 */
export function appPart({ app, name, env, url, log, show }) {
  let announced;
  const launch = () => {
    const output = openLog(log);
    let unfollow;
    announced = new Promise((done) => {
      unfollow = followLog(log, (line) => {
        if (line.includes('worker ready')) done();
        const text = worthShowing(line);
        if (text) show(name, text);
      });
    });
    const bundle = join(root, 'dist/apps', app, 'main.mjs');
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', leave, bundle], {
      cwd: root,
      env,
      detached: true, // Ctrl-C reaches the launcher only, which stops its parts in order
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    child.channel?.unref();
    child.once('exit', unfollow);
    return child;
  };
  const ready = (child) =>
    url
      ? answersReady(url, child, patience)
      : within(patience, announced, `${name} is not ready after ${patience / 1000} s; its log is ${log}`);
  return new Part({ name, launch, ready, log });
}
