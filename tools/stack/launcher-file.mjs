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

/** Writes this process down as the launcher of the folder. The addresses hold passwords: only the owner may read. */
export function announceLauncher(dir, addresses = {}) {
  writeFileSync(fileOf(dir), JSON.stringify({ ...describe(), ...addresses }), { mode: 0o600 });
}

export const forgetLauncher = (dir) => rmSync(fileOf(dir), { force: true });
