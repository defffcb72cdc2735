// Starts a service program so that it ends with its launcher, even when the launcher is killed with -9, and so that
// Ctrl-C in a terminal reaches the launcher only, which then stops everything in the right order.
import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { which } from './which.mjs';

const setpriv = process.platform === 'linux' ? which('setpriv') : undefined;

/**
 * Spawns `file args`. `stopSignal` is what the kernel sends it when its launcher is gone (Linux, where util-linux is
 * installed); elsewhere the next start finds the leftover. Output is appended to the file `log`.
 */
export function spawnService({ file, args, log, stopSignal, options = {} }) {
  const out = openSync(log, 'a', 0o600);
  const bound = setpriv
    ? [setpriv, ['--pdeathsig', stopSignal.replace(/^SIG/, ''), '--', file, ...args]]
    : [file, args];
  try {
    return spawn(bound[0], bound[1], { ...options, detached: true, stdio: ['ignore', out, out] });
  } finally {
    closeSync(out);
  }
}
