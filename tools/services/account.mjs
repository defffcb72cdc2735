// The account a service runs under. PostgreSQL refuses root, and the account chosen instead may not be able to read a
// checkout below root's home: both questions are answered here.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from './apt.mjs';

/** Where things go that the account cannot reach in the checkout. Only ever used as root. */
export const reachable = '/var/lib/lienthong';

/** { uid, gid } to spawn PostgreSQL with, {} when this process is an ordinary user already. */
export function serviceAccount() {
  if (!isRoot) return {};
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) throw new Error('PostgreSQL cannot run as root, and neither a "postgres" nor a "nobody" account exists');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

const canEnter = (folder, account) => spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], account).status === 0;

/** The folder elsewhere that belongs to `dir`; its name is kept in `dir`, so that deleting `dir` forgets the data too. */
function placeElsewhere(dir) {
  const note = join(dir, 'location');
  if (existsSync(note)) return readFileSync(note, 'utf8');
  const at = join(reachable, randomUUID());
  writeFileSync(note, at);
  console.error(`PostgreSQL runs as another account, which cannot reach ${dir}: its data is in ${at}`);
  return at;
}

/** Creates the private folder `dir` for the account, elsewhere if the account cannot reach it. Returns where it is. */
export function privateFolder(dir, account) {
  mkdirSync(dir, { recursive: true });
  let at = dir;
  if (isRoot && !canEnter(dirname(dir), account)) {
    at = placeElsewhere(dir);
    mkdirSync(at, { recursive: true });
    chmodSync(reachable, 0o755);
  }
  if (isRoot) chownSync(at, account.uid, account.gid);
  chmodSync(at, 0o700);
  return at;
}
