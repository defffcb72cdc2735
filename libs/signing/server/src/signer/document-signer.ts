/** What a signature covers: exact bytes by digest, who signs, in which capacity, when. */
export interface SignedStatement {
  readonly documentId: string;
  readonly files: readonly { readonly fileId: string; readonly sha256: string }[];
  readonly mandateId: string;
  readonly postId: string;
  readonly personId: string;
  readonly lines: readonly string[];
  readonly name: string;
  /** ISO 8601, the instant that is stored. */
  readonly signedAt: string;
}

/** What the signer gives back. */
export interface SignatureProof {
  /** `recorded`: the act alone; `certificate`: a cryptographic signature over the statement's digest as well. */
  readonly method: 'recorded' | 'certificate';
  /** The signature's bytes; `null` when the method makes none. */
  readonly proof: Buffer | null;
}

/**
 * The way a person's signature is made. An adapter MUST speak of exactly the given statement and its SHA-256, MUST throw
 * when it cannot sign, MUST NOT change any file, and MUST say `recorded` when no cryptographic signature was made: a
 * recorded act is evidence inside this system, never the digital signature of Decree 30/2020 art. 5.1 and 13.7. It runs
 * inside the transaction of the act, so an adapter that asks a device or a service MUST have its answer beforehand.
 */
export abstract class DocumentSigner {
  abstract sign(statement: SignedStatement, digest: Buffer): Promise<SignatureProof>;
}
