import type { Readable } from 'node:stream';

/** What is known about bytes before they are trusted. */
export interface Digest {
  /** Length in bytes. */
  readonly size: number;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string;
}

/** A complete file on the local disk with its digest, ready to be stored. */
export interface SourceFile extends Digest {
  readonly path: string;
}

/** What a store knows about one blob without reading it. */
export interface BlobEntry {
  readonly key: string;
  /** Length in bytes. */
  readonly size: number;
  readonly modifiedAt: Date;
}

/**
 * Where the bytes of documents are kept for good. Every method that finds the store broken or out of reach throws a
 * `StorageFailure`, and none waits for ever.
 */
export interface BlobStore {
  /**
   * Stores a file under a key; when it returns, the bytes are safe and were compared with the digest. Doing it again is
   * harmless and repairs a damaged blob. Nothing is visible under the key before all of it is there.
   */
  put(key: string, file: SourceFile): Promise<void>;
  /**
   * Reads a blob. Its last bytes come only after the whole digest was right: on a mismatch the stream ends with
   * `StorageFailure('damaged')`, so that a consumer sees a cut transfer and never a complete wrong file.
   */
  open(key: string, expected: Digest): Promise<Readable>;
  /** What is stored under a key; `undefined` when nothing is. */
  head(key: string): Promise<BlobEntry | undefined>;
  /** Removes a blob; harmless when there is none. */
  delete(key: string): Promise<void>;
  /** Every blob whose key starts with the prefix (`''` for all), in no particular order. */
  list(prefix: string): AsyncIterable<BlobEntry>;
  /** Removes what writes that began before an instant left unfinished (a killed process); answers how many. */
  sweepUnfinished(before: Date): Promise<number>;
  /** Proves that the store can be used now; throws when it cannot (for the readiness probe). */
  check(): Promise<void>;
}
