import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { POPPLER_SETTINGS, type PopplerSettings } from './limits';

/** How a poppler process ended. */
export interface PopplerResult {
  /** `null` when it was killed: too slow, too much output, or by its own settings. */
  readonly exitCode: number | null;
  readonly output: Buffer;
  /** What it complained about, cut off at some length. */
  readonly complaint: string;
}

type Program = 'pdftoppm' | 'pdfinfo' | 'pdftotext';

/** What stands behind the file: pdftotext would write beside it. */
const BEHIND: Partial<Record<Program, readonly string[]>> = { pdftotext: ['-'] };

// The shell's text is constant: the command comes in as its parameters. `exec` leaves no shell behind.
const LIMIT = 'ulimit -v "$1" && ulimit -t "$2" && ulimit -c 0 && ';
// A document that takes poppler over must find no password in its environment: nothing passes but what it needs.
const CLEAR =
  'folder="${3:-$POPPLER_BIN}" && shift 3 && exec env -i LANG=C.UTF-8 PATH="${folder:+$folder:}$PATH" ' +
  ['LD_LIBRARY_PATH', 'FONTCONFIG_FILE', 'FONTCONFIG_PATH'].map((name) => `\${${name}:+"${name}=$${name}"} `).join('') +
  '"$@"';

const GIVING_WAY = ['nice', '-n', '10'];

const COMPLAINT_LENGTH = 4000;

/**
 * Runs a poppler program on one file in a process of its own, with limits on time, memory and output. Never
 * throws: a missing program ends with 127.
 */
export function runPoppler(
  program: Program,
  options: readonly string[],
  file: string,
  settings: PopplerSettings = POPPLER_SETTINGS,
): Promise<PopplerResult> {
  // An absolute path never starts with a dash, so it is never taken for an option.
  const words = [program, ...options, resolve(file), ...(BEHIND[program] ?? [])];
  const [command, args] = contained(settings.patient ? [...GIVING_WAY, ...words] : words, settings);
  return new Promise((finish) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: settings.seconds * 1000,
      killSignal: 'SIGKILL',
    });
    const output: Buffer[] = [];
    let [bytes, complaint] = [0, ''];
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > settings.outputBytes) child.kill('SIGKILL');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(0, COMPLAINT_LENGTH);
    });
    child.on('error', () => finish({ exitCode: 127, output: Buffer.alloc(0), complaint }));
    child.on('close', (exitCode) => finish({ exitCode, output: Buffer.concat(output), complaint }));
  });
}

/** Only Linux can limit memory this way; elsewhere (a developer's machine) time and output still are limited. */
function contained(command: readonly string[], settings: PopplerSettings): [string, string[]] {
  if (process.platform === 'win32') return [command[0] ?? '', command.slice(1)];
  const script = process.platform === 'linux' ? LIMIT + CLEAR : CLEAR;
  const { memoryKib, seconds, folder = '' } = settings;
  return ['/bin/sh', ['-c', script, 'poppler', String(memoryKib), String(seconds), folder, ...command]];
}
