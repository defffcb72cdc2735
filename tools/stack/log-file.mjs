// The log file of one process: opened for the process itself to write, followed here for the lines a person at the
// terminal should see. A pipe would not do: a process that logs synchronously hangs on it when its reader was killed.
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

const largest = 10 * 1024 * 1024;
const pause = 60; // ms between two looks at a followed file

/** Descriptor of the file for appending, to be closed by the caller; a file over 10 MiB is moved aside to `<file>.1`. */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Calls `onLine` for every line that is added to the file from now on. Returns a function that reads the rest and ends. */
export function followLog(file, onLine) {
  const descriptor = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.alloc(64 * 1024);
  let position = fstatSync(descriptor).size;
  let rest = '';
  const read = () => {
    for (let count; (count = readSync(descriptor, chunk, 0, chunk.length, position)) > 0; position += count) {
      const lines = (rest + decoder.write(chunk.subarray(0, count))).split('\n');
      rest = lines.pop();
      for (const line of lines) onLine(line);
    }
  };
  const timer = setInterval(read, pause);
  timer.unref();
  return () => {
    clearInterval(timer);
    read();
    closeSync(descriptor);
  };
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

/** The last lines of a log file, for an error message. */
export function tail(file, lines = 15) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
