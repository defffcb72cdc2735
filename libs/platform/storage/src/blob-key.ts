import { StorageFailure } from './storage-errors';

const MAX_KEY = 250;
const segment = '[a-z0-9]+(?:[.-][a-z0-9]+)*';
const wellFormed = new RegExp(`^${segment}(?:/${segment})*$`);

/**
 * The key of an agency's blob: `agencyId/sha256`. A name given by a user is never part of it, and agencies share no
 * blob, since a shared one would tell that somebody else has the same file.
 */
export function blobKey(agencyId: string, sha256: string): string {
  return checkKey(`${agencyId.toLowerCase()}/${sha256}`);
}

/**
 * Lets a key pass that is the same, and safe, in every store: segments of a-z and 0-9, with single `.` or `-` inside,
 * joined by `/`, at most 250 characters. Throws `StorageFailure('bad_key')` otherwise: keys are made by code, never typed.
 */
export function checkKey(key: string): string {
  if (key.length <= MAX_KEY && wellFormed.test(key)) return key;
  throw new StorageFailure('bad_key', JSON.stringify(key.slice(0, MAX_KEY)));
}
