import { createHash } from 'node:crypto';
import { finished, Transform, type Readable, type TransformCallback } from 'node:stream';
import type { Digest } from './blob-store';
import { StorageFailure } from './storage-errors';

/**
 * Lets bytes through one chunk late, and the last chunk only when size and SHA-256 of everything are as expected;
 * otherwise the stream is destroyed with `StorageFailure('damaged')`.
 */
export class DigestGate extends Transform {
  private readonly hash = createHash('sha256');
  private held: Buffer | undefined;
  private seen = 0;

  constructor(
    private readonly key: string,
    private readonly expected: Digest,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.seen += chunk.length;
    if (this.seen > this.expected.size) return done(this.damaged());
    this.hash.update(chunk);
    const ready = this.held;
    this.held = chunk;
    done(null, ready);
  }

  override _flush(done: TransformCallback): void {
    const intact = this.seen === this.expected.size && this.hash.digest('hex') === this.expected.sha256;
    if (intact) done(null, this.held);
    else done(this.damaged());
  }

  private damaged(): StorageFailure {
    return new StorageFailure('damaged', this.key);
  }
}

/** The bytes of a source behind a `DigestGate`; a source that breaks ends it with `StorageFailure('unavailable')`. */
export function verified(key: string, expected: Digest, source: Readable): Readable {
  const gate = new DigestGate(key, expected);
  finished(source, (cause) => {
    if (cause) gate.destroy(new StorageFailure('unavailable', key, { cause }));
  });
  gate.on('close', () => source.destroy());
  // A consumer that comes later still meets the error; without a listener it would end the process.
  gate.on('error', () => undefined);
  return source.pipe(gate);
}
