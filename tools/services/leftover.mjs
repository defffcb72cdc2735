// Finds and stops a service that a killed launcher left running on a data folder. Both PostgreSQL and Redis work inside
// their data folder, so /proc tells the leftover from a stranger that has got its process number since.
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';

/** Process number written on the first line of a pid file, if that process works inside `dir`; otherwise undefined. */
export function leftover(pidFile, dir) {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    return pid > 0 && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir) ? pid : undefined;
  } catch {
    return undefined;
  }
}

const exists = (pid) => {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0] !== 'Z';
  } catch {
    return false;
  }
};

/** Asks the process to stop with `signal`, kills it after `ms`. */
export async function stopLeftover(pid, signal, ms = 20_000) {
  const end = Date.now() + ms;
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch {
      // gone already
    }
  };
  send(signal);
  while (exists(pid)) {
    if (Date.now() > end) send('SIGKILL');
    await new Promise((done) => setTimeout(done, 50));
  }
}

const worksIn = (pid, dir) => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dir;
  } catch {
    return false; // gone, or not ours to look at
  }
};

/**
 * Waits until no process works inside `dir` any more: children of a killed service see its death within moments, and
 * what they still hold must not be touched by the next start.
 */
export async function untilDeserted(dir, ms = 30_000) {
  const home = realpathSync(dir);
  const end = Date.now() + ms;
  const left = () => readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name) && worksIn(name, home));
  while (left().length > 0) {
    if (Date.now() > end) throw new Error(`processes ${left().join(', ')} still work in ${dir}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
