import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's least for Argon2id: 19 MiB, two passes, one lane; about 35 ms of one core. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const VERSION = 19;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** A stored text that asks for more than this was not written by us. */
const MOST = { memory: 262_144, passes: 16, parallelism: 8 } as const;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

interface Stored {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly nonce: Buffer;
  readonly hash: Buffer;
}

/**
 * Verified when there is nothing to verify, so that names nobody has take as long as others: the hash of 32 random bytes
 * that were thrown away.
 */
export const NOBODYS_HASH = `$argon2id$v=19$m=19456,t=2,p=1$uC0RHEjYVfWJ2o0Oq8tJ6g$${randomBytes(HASH_BYTES).toString('base64').slice(0, 43)}`;

/** Hashes a password (NFC first) with Argon2id into a PHC string, with a fresh salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const hash = await derive('argon2id', { ...COST, message: bytesOf(password), nonce, tagLength: HASH_BYTES });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=${VERSION}$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`;
}

/** Whether a password belongs to a PHC string; `false`, too, when the string is none of Argon2id. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const known = readPhc(stored);
  if (!known) return false;
  const { hash, ...rest } = known;
  const derived = await derive('argon2id', { ...rest, message: bytesOf(password), tagLength: hash.length });
  return timingSafeEqual(derived, hash);
}

function readPhc(stored: string): Stored | undefined {
  const found = PHC.exec(stored);
  if (!found) return undefined;
  const [memory = 0, passes = 0, parallelism = 0] = found.slice(1, 4).map(Number);
  const affordable = memory <= MOST.memory && passes <= MOST.passes && parallelism <= MOST.parallelism;
  if (!affordable || passes < 1 || parallelism < 1 || memory < 8 * parallelism) return undefined;
  return {
    memory,
    passes,
    parallelism,
    nonce: Buffer.from(found[4] ?? '', 'base64'),
    hash: Buffer.from(found[5] ?? '', 'base64'),
  };
}

// Keyboards differ in how they write "ế": one key or three, the same password.
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFC'), 'utf8');
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
