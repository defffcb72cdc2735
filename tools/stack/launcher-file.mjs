// DATA_DIR/launcher.json says which launcher runs on the folder and where its services listen, so that a second
// launcher refuses to start and `npm run lienthong` uses the running database.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, isAlive } from '../setup/alive.mjs';

const fileOf = (dir) => join(dir, 'launcher.json');

/** What the living launcher of the folder wrote ({ pid, mark, url, databaseUrl, redisUrl }), or undefined. */
export function runningLauncher(dir) {
  try {
    const written = JSON.parse(readFileSync(fileOf(dir), 'utf8'));
    return isAlive(written) ? written : undefined;
  } catch {
    return undefined;
  }
}

/** Makes this process the launcher of the folder; false if another one became it at the same moment. */
export function becomeLauncher(dir) {
  if (!runningLauncher(dir)) rmSync(fileOf(dir), { force: true });
  try {
    writeFileSync(fileOf(dir), JSON.stringify(describe()), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Adds where the services listen. The addresses hold passwords: only the owner may read the file. */
export const announceAddresses = (dir, addresses) =>
  writeFileSync(fileOf(dir), JSON.stringify({ ...describe(), ...addresses }), { mode: 0o600 });

/** The folder is free again. */
export function forgetLauncher(dir) {
  if (runningLauncher(dir)?.pid === process.pid) rmSync(fileOf(dir), { force: true });
}
