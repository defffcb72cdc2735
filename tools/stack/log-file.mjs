// Keeps the output of one process in a file and picks out the lines a person at the terminal should see.
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

const largest = 10 * 1024 * 1024;

/** Opens the file for appending; a file over 10 MiB is moved aside to `<file>.1` first. */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  stream.on('error', (error) => console.error(`cannot write ${file}: ${error.message}`));
  return stream;
}

const levels = { warn: 40, error: 50, fatal: 60 };

/** The text of a line worth showing (JSON of level warn or above, or not JSON at all), otherwise undefined. */
export function worthShowing(line) {
  if (!line.startsWith('{')) return line.trim() === '' ? undefined : line;
  try {
    const { level, msg, message, err } = JSON.parse(line);
    const height = typeof level === 'number' ? level : (levels[level] ?? 0);
    return height >= 40 ? [msg ?? message, err?.message].filter(Boolean).join(': ') || line : undefined;
  } catch {
    return line;
  }
}

/** Calls `onLine` for every line the stream delivers. */
export const eachLine = (stream, onLine) => createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);

/** The last lines of a log file, for an error message. */
export function tail(file, lines = 15) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
