// Unpacks Debian packages, with everything they depend on that is not installed, below .cache/debs. Needs no root:
// private apt lists, `apt-get download`, `dpkg-deb -x`. Nothing on the system changes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { root } from '../setup/paths.mjs';
import { which } from './which.mjs';

export const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch] ?? 'unknown';

function aptIn(folder, args) {
  const options = [
    `Dir::State::lists=${folder}/lists`,
    `Dir::Cache=${folder}`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
    'APT::Install-Recommends=false',
  ].flatMap((option) => ['-o', option]);
  const result = spawnSync('apt-get', ['-qq', ...options, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (result.status !== 0)
    throw new Error(`apt-get ${args[0]} failed: ${(result.error?.message ?? result.stderr).trim().slice(-600)}`);
  return result.stdout;
}

function unpack(at, packages) {
  const work = `${at}.new`;
  rmSync(work, { recursive: true, force: true });
  for (const folder of ['lists/partial', 'archives/partial', 'root'])
    mkdirSync(join(work, folder), { recursive: true });
  aptIn(work, ['update']);
  const all = [...aptIn(work, ['-s', 'install', ...packages]).matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
  if (all.length === 0)
    throw new Error(`nothing to unpack for ${packages.join(' ')}: already installed, but not found on PATH`);
  aptIn(work, ['download', ...all]);
  for (const file of readdirSync(work).filter((name) => name.endsWith('.deb'))) {
    const result = spawnSync('dpkg-deb', ['-x', file, 'root'], { cwd: work, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`dpkg-deb -x ${file} failed: ${result.stderr}`);
  }
  renameSync(join(work, 'root'), at);
  rmSync(work, { recursive: true, force: true });
}

/**
 * Folder below which the packages are unpacked, and the library path their programs need. Fetches them once.
 * Rejects where there is no apt, no mirror, or no such package.
 */
export async function debs(name, packages) {
  if (!which('apt-get') || !which('dpkg-deb')) throw new Error('this is not a Debian system');
  const at = join(root, '.cache', 'debs', name);
  const fetchOnce = () => {
    if (existsSync(at)) return;
    console.error(`Fetching Debian packages into .cache/debs/${name}: ${packages.join(' ')} ...`);
    unpack(at, packages);
  };
  if (!existsSync(at)) await withLock(`${at}.lock`, fetchOnce);
  const libraries = [
    join(at, 'usr/lib', triplet),
    join(at, 'lib', triplet),
    join(at, 'usr/lib', triplet, 'pulseaudio'),
  ];
  return { root: at, libraryPath: libraries.join(delimiter) };
}
