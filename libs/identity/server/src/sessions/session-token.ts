import { createHash, randomBytes } from 'node:crypto';

const WELL_FORMED = /^[A-Za-z0-9_-]{43}$/;

/** A fresh session secret: 256 random bits as the cookie carries them, and what is stored of it. */
export function newToken(): { readonly token: string; readonly digest: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: sha256(token) };
}

/** What is stored of a secret; `undefined` when the text cannot be one, so that junk costs no question to the database. */
export function digestOf(token: string): Buffer | undefined {
  return WELL_FORMED.test(token) ? sha256(token) : undefined;
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
