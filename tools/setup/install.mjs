// Installs exactly what package-lock.json says, once per lock file. Runs on any Node, before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from './lock.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** True if npm's own record of node_modules agrees with the lock (a developer ran `npm install` himself). */
function agrees(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const have = readJson(record).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = have[path];
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

function runNpmCi(root) {
  // npm_execpath is the npm that runs this script; NODE_ENV=production would leave out the build tools.
  const cli = process.env.npm_execpath;
  const own = cli !== undefined && basename(cli).startsWith('npm');
  const [file, first] = own ? [process.execPath, [cli]] : ['npm', []];
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // Standard output belongs to the command that follows (`npm run lienthong -- … > file`).
  return spawnSync(file, args, { cwd: root, stdio: ['ignore', 2, 2], shell: !own && process.platform === 'win32' });
}

/** Installs if the installed packages are not those of the lock file. Returns false (after a message) on failure. */
export async function installOnce(root) {
  const stamp = join(root, 'node_modules', '.lock-hash');
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isDone = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash;
  if (isDone()) return true;
  const install = () => {
    if (isDone()) return true; // another run did it while this one waited
    if (!agrees(root)) {
      console.error('Installing packages (npm ci), about a minute ...');
      const result = runNpmCi(root);
      if (result.status !== 0) {
        console.error(
          `npm ci failed${result.error ? `: ${result.error.message}` : ''}. Is the npm registry reachable?`,
        );
        return false;
      }
    }
    writeFileSync(stamp, lockHash);
    return true;
  };
  return withLock(join(root, '.cache', 'install.lock'), install, () =>
    console.error('Another run is installing packages, waiting ...'),
  );
}
