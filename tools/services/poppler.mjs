// The PDF programs pdftoppm, pdftotext and pdfinfo: installed ones, else installed by apt as root, else unpacked
// privately behind small wrappers. Without them everything works except page pictures and text of PDF files.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/paths.mjs';
import { aptInstall } from './apt.mjs';
import { debs } from './debs.mjs';
import { which } from './which.mjs';

const programs = ['pdftoppm', 'pdftotext', 'pdfinfo'];

const installedIn = () => {
  const found = programs.map((program) => which(program));
  return found.every(Boolean) ? dirname(found[0]) : undefined;
};

/** Wrappers, because the library path and the fonts of the unpacked programs must not leak into other programs. */
function wrap(at, libraryPath) {
  const bin = join(root, '.cache/poppler/bin');
  mkdirSync(bin, { recursive: true });
  const fonts = join(root, '.cache/poppler/fonts.conf');
  const folders = [`${at}/usr/share/fonts`, '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  const cache = `<cachedir>${join(root, '.cache/poppler/fontcache')}</cachedir>`;
  writeFileSync(fonts, `<?xml version="1.0"?><fontconfig>${folders}${cache}</fontconfig>\n`);
  for (const program of programs) {
    const file = join(bin, program);
    const body = `#!/bin/sh\nLD_LIBRARY_PATH='${libraryPath}' FONTCONFIG_FILE='${fonts}' exec '${at}/usr/bin/${program}' "$@"\n`;
    writeFileSync(file, body);
    chmodSync(file, 0o755);
  }
  return bin;
}

async function find() {
  const installed = installedIn() ?? (aptInstall(['poppler-utils']) ? installedIn() : undefined);
  if (installed) return installed;
  const { root: at, libraryPath } = await debs('poppler', ['poppler-utils']);
  if (!existsSync(join(at, 'usr/bin/pdftoppm'))) throw new Error('the unpacked package holds no pdftoppm');
  return wrap(at, libraryPath);
}

let known;

/** { POPPLER_BIN } (their folder) for the programs' environment, {} after a warning when there are none. Asked once. */
export async function poppler() {
  if (process.env.POPPLER_BIN) return { POPPLER_BIN: process.env.POPPLER_BIN };
  known ??= find().catch((error) => {
    console.error(
      `No page pictures of PDF files: poppler-utils is missing (apt-get install poppler-utils). ${error.message}`,
    );
    return undefined;
  });
  const bin = await known;
  return bin ? { POPPLER_BIN: bin } : {};
}
