import * as http from 'node:http';
import * as https from 'node:https';
import type { Readable } from 'node:stream';
import { Client } from 'minio';
import { checkKey } from './blob-key';
import type { BlobEntry, BlobStore, Digest, SourceFile } from './blob-store';
import { verified } from './digest-gate';
import { boundedTransport, isAbsent, s3Call, S3_TIMEOUTS, type S3Target, type S3Timeouts } from './s3-calls';
import { uploadFile } from './s3-upload';
import { codeOf, StorageFailure } from './storage-errors';

/** How to reach an S3-compatible object store. */
export interface S3Options {
  /** For example `https://s3.example.vn` or `http://127.0.0.1:9000`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly timeouts?: S3Timeouts;
}

const PAGE = 1000;

/** Blobs as objects of one bucket (path style), which is created when it is missing. */
export class S3BlobStore implements BlobStore {
  private readonly target: S3Target;
  private readonly region: string;
  private bucketReady: Promise<void> | undefined;

  constructor(options: S3Options) {
    const timeouts = options.timeouts ?? S3_TIMEOUTS;
    this.region = options.region;
    this.target = { client: clientOf(options, timeouts), bucket: options.bucket, timeouts };
  }

  async put(key: string, file: SourceFile): Promise<void> {
    checkKey(key);
    await this.ensureBucket();
    await uploadFile(this.target, key, file);
    const { client, bucket } = this.target;
    const stored = await this.call(key, () => client.statObject(bucket, key));
    const digest: unknown = stored.metaData['sha256'];
    if (stored.size !== file.size || digest !== file.sha256) throw new StorageFailure('not_stored', key);
  }

  async open(key: string, expected: Digest): Promise<Readable> {
    const { client, bucket } = this.target;
    const source = await this.call(checkKey(key), () => client.getObject(bucket, key));
    return verified(key, expected, source);
  }

  async head(key: string): Promise<BlobEntry | undefined> {
    const { client, bucket } = this.target;
    try {
      const found = await this.call(checkKey(key), () => client.statObject(bucket, key));
      return { key, size: found.size, modifiedAt: found.lastModified };
    } catch (failure) {
      if (isAbsent(failure)) return undefined;
      throw failure;
    }
  }

  async delete(key: string): Promise<void> {
    const { client, bucket } = this.target;
    await this.call(checkKey(key), () => client.removeObject(bucket, key)).catch((failure: unknown) => {
      if (!isAbsent(failure)) throw failure;
    });
  }

  async *list(prefix: string): AsyncIterable<BlobEntry> {
    const { client, bucket } = this.target;
    await this.ensureBucket();
    let token = '';
    do {
      const page = await this.call(prefix, () => client.listObjectsV2Query(bucket, prefix, token, '', PAGE, ''));
      for (const { name, size, lastModified } of page.objects) {
        if (name !== undefined) yield { key: name, size, modifiedAt: lastModified };
      }
      token = page.isTruncated ? page.nextContinuationToken : '';
    } while (token !== '');
  }

  /** At most one page (1,000) at a time: the client misreads the marker of the next page. */
  async sweepUnfinished(before: Date): Promise<number> {
    const { client, bucket } = this.target;
    await this.ensureBucket();
    const page = await this.call(bucket, () => client.listIncompleteUploadsQuery(bucket, '', '', '', ''));
    const old = page.uploads.filter((upload) => (upload.initiated as Date) < before);
    for (const { key, uploadId } of old) await this.call(key, () => client.abortMultipartUpload(bucket, key, uploadId));
    return old.length;
  }

  async check(): Promise<void> {
    const { client, bucket } = this.target;
    const exists = await this.call(bucket, () => client.bucketExists(bucket));
    if (!exists) await this.createBucket();
  }

  private ensureBucket(): Promise<void> {
    this.bucketReady ??= this.check().catch((failure: unknown) => {
      this.bucketReady = undefined; // ask again next time: the store may have been down
      throw failure;
    });
    return this.bucketReady;
  }

  private async createBucket(): Promise<void> {
    const { client, bucket } = this.target;
    try {
      await this.call(bucket, () => client.makeBucket(bucket, this.region));
    } catch (failure) {
      const code = failure instanceof StorageFailure ? codeOf(failure.cause) : '';
      // Another process of ours was faster.
      if (code !== 'BucketAlreadyOwnedByYou' && code !== 'BucketAlreadyExists') throw failure;
    }
  }

  private call<T>(key: string, work: () => Promise<T>): Promise<T> {
    return s3Call(key, this.target.timeouts.call, work);
  }
}

function clientOf(options: S3Options, timeouts: S3Timeouts): Client {
  const url = new URL(options.endpoint);
  const secure = url.protocol === 'https:';
  return new Client({
    endPoint: url.hostname,
    port: url.port ? Number(url.port) : secure ? 443 : 80,
    useSSL: secure,
    region: options.region,
    accessKey: options.accessKey,
    secretKey: options.secretKey,
    pathStyle: true,
    transport: boundedTransport(secure, timeouts),
    transportAgent: new (secure ? https : http).Agent({ keepAlive: true, maxSockets: 64 }),
    retryOptions: { disableRetry: true }, // `s3Call` repeats, and prints nothing
  });
}
