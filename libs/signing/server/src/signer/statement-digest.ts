import { canonicalJson } from '@lienthong/platform/journal';
import { createHash } from 'node:crypto';
import type { SignedStatement } from './document-signer';

/** SHA-256 over the canonical form of a statement; a stored signature can be counted again from its own row. */
export function statementDigest(statement: SignedStatement): Buffer {
  return createHash('sha256').update(canonicalJson(statement)).digest();
}
