import { createHash } from 'node:crypto';
import names from './data/names.json' with { type: 'json' };

/** A made-up Vietnamese name, always the same for the same user name. */
export function demoName(username: string): string {
  const digest = createHash('sha256').update(username).digest();
  const pick = (from: readonly string[], at: number): string => from[digest.readUInt16BE(at) % from.length] ?? '';
  const { middle, given } = digest.readUInt8(0) % 2 === 0 ? names.women : names.men;
  return [pick(names.family, 2), pick(middle, 4), pick(given, 6)].join(' ');
}
