import { pageOf, PRINTED_LETTERS, type PrintedLetter } from '@lienthong/dispatch/testing';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = process.env['LIENTHONG_ROOT'] ?? process.cwd();
const require = createRequire(join(ROOT, 'package.json'));

/** Where the printed letters are kept: they are read without a browser. */
export const PRINTED_FOLDER = join(ROOT, 'apps/bench/src/proposals/printed');

/**
 * Prints the letters anew with the installed Chromium (`CHROMIUM_PATH`). Liberation Serif lacks many Vietnamese letters;
 * the browser takes them from Tinos and breaks words there.
 */
export async function printLetters(): Promise<void> {
  mkdirSync(PRINTED_FOLDER, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    for (const letter of PRINTED_LETTERS) printLetter(letter, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printLetter(letter: PrintedLetter, folder: string): void {
  const page = join(folder, `${letter.name}.html`);
  writeFileSync(page, pageOf(letter, fonts()));
  const edges = letter.print.edges ? [] : ['--no-pdf-header-footer'];
  const target = `--print-to-pdf=${join(PRINTED_FOLDER, `${letter.name}.pdf`)}`;
  const options = ['--headless', '--no-sandbox', ...edges, target, page];
  const { status, stderr } = spawnSync(process.env['CHROMIUM_PATH'] ?? 'chromium', options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`cannot print ${letter.name}: ${stderr}`);
}

function fonts(): string {
  const face = (file: string, weight: number) => {
    const bytes = readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`)).toString('base64');
    return `@font-face { font-family: Tinos; font-weight: ${weight}; src: url(data:font/ttf;base64,${bytes}) }`;
  };
  return [face('400Regular/Tinos_400Regular.ttf', 400), face('700Bold/Tinos_700Bold.ttf', 700)].join('\n');
}
