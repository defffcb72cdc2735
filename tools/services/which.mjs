// Looks for programs on PATH and in the places Debian uses that a minimal PATH may miss.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const folders = () => [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/local/bin',
  '/usr/bin',
  '/bin',
  '/usr/sbin',
  '/sbin',
];

/** Absolute path of the first of the named programs that exists and may be run, or undefined. */
export function which(...names) {
  for (const name of names) {
    const found = folders()
      .filter(Boolean)
      .map((folder) => join(folder, name))
      .find((path) => {
        try {
          accessSync(path, constants.X_OK);
          return true;
        } catch {
          return false;
        }
      });
    if (found) return found;
  }
  return undefined;
}
