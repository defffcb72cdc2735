// Installs Debian packages when this process is root and apt-get exists.
import { spawnSync } from 'node:child_process';
import { which } from './which.mjs';

export const isRoot = process.getuid?.() === 0;

/** Installs the packages; false if that is not possible here. What is done and why it failed is printed. */
export function aptInstall(packages) {
  const apt = which('apt-get');
  if (!isRoot || !apt) return false;
  console.error(`Installing Debian packages: ${packages.join(' ')} ...`);
  const run = (...args) =>
    spawnSync(apt, ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      // No questions, and no service started by its package: the services here run as children of ours.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  run('update'); // one broken third-party source must not stop us: the install says whether it worked
  const result = run('install', '-y', '--no-install-recommends', ...packages);
  if (result.status === 0) return true;
  console.error(
    `apt-get install ${packages.join(' ')} failed: ${(result.error?.message ?? result.stderr).trim().slice(-600)}`,
  );
  return false;
}
