import { createHash } from 'node:crypto';

const WELL_FORMED = /^[a-z0-9][a-z0-9._-]{2,63}$/;

/**
 * The user name as it is stored and counted. What cannot be anybody's name goes the same way as a name that nobody has,
 * under a digest: it must neither answer sooner nor be kept as it was typed, for it may be a password in the wrong field.
 */
export function usernameOf(typed: string): string {
  const name = typed.normalize('NFKC').trim().toLowerCase();
  return WELL_FORMED.test(name) ? name : `?${createHash('sha256').update(name).digest('hex')}`;
}
