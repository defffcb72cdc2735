import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';

// Without letters and digits that look alike: it is read out and typed.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password, and whether it was made here and must be shown. */
export interface NewPassword {
  readonly text: string;
  readonly generated: boolean;
}

/** The first line of standard input when asked for, else a random password; never an argument, which others could see. */
export async function readPassword(fromStdin: boolean): Promise<NewPassword> {
  if (!fromStdin) return { text: generated(), generated: true };
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/, 1);
  return { text: line.normalize('NFC'), generated: false };
}

function generated(): string {
  const part = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, part).join('-');
}
