import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Digest, SourceFile } from './blob-store';
import { s3Call, type S3Target } from './s3-calls';
import { StorageFailure } from './storage-errors';

/** Bytes of one upload request, and the memory one upload takes: the smallest part S3 allows. */
export const PART_BYTES = 5 * 1024 * 1024;

const OCTETS = 'application/octet-stream';

/**
 * Uploads a file part by part from the disk, each part with its exact length and MD5, and completes only when
 * the SHA-256 of everything that was sent is the expected one.
 *
 * The client's own stream upload is not used: it hangs when the source breaks, resumes into a stranger's unfinished
 * upload of the same key, and takes a short body for success.
 */
export async function uploadFile(target: S3Target, key: string, file: SourceFile): Promise<void> {
  const headers = { 'content-type': OCTETS, 'x-amz-meta-sha256': file.sha256 };
  if (file.size > PART_BYTES) return uploadInParts(target, key, file, headers);
  for await (const whole of partsOf(key, file)) await send(target, key, whole, { headers });
}

async function uploadInParts(target: S3Target, key: string, file: SourceFile, headers: Headers): Promise<void> {
  const { client, bucket, timeouts } = target;
  const uploadId = await s3Call(key, timeouts.call, () => client.initiateNewMultipartUpload(bucket, key, headers));
  try {
    const parts: { part: number; etag: string }[] = [];
    for await (const bytes of partsOf(key, file)) {
      const part = parts.length + 1;
      const query = `partNumber=${part}&uploadId=${encodeURIComponent(uploadId)}`;
      parts.push({ part, etag: await send(target, key, bytes, { query, headers: {} }) });
    }
    await s3Call(key, timeouts.part, () => client.completeMultipartUpload(bucket, key, uploadId, parts));
  } catch (failure) {
    // Tidying up only: what cannot be aborted now is found by `sweepUnfinished`.
    await s3Call(key, timeouts.call, () => client.abortMultipartUpload(bucket, key, uploadId)).catch(() => undefined);
    throw failure;
  }
}

type Headers = Record<string, string>;

async function send(target: S3Target, key: string, bytes: Buffer, request: { query?: string; headers: Headers }) {
  const { client, bucket, timeouts } = target;
  const headers = { ...request.headers, 'content-md5': createHash('md5').update(bytes).digest('base64') };
  const options = { method: 'PUT', bucketName: bucket, objectName: key, query: request.query ?? '', headers };
  const answer = await s3Call(key, timeouts.part, () => client.makeRequestAsyncOmit({ ...options }, bytes));
  return (answer.headers.etag ?? '').replaceAll('"', '');
}

/**
 * The file in pieces of `PART_BYTES`; the last one comes only when the whole file had the expected digest. All pieces
 * share their memory: each is gone when the next is asked for.
 */
async function* partsOf(key: string, file: SourceFile): AsyncGenerator<Buffer> {
  const handle = await open(file.path, 'r');
  const hash = createHash('sha256');
  const memory = Buffer.allocUnsafe(Math.min(PART_BYTES, file.size));
  try {
    for (let at = 0; ; at += PART_BYTES) {
      const wanted = Math.min(PART_BYTES, file.size - at);
      const { bytesRead } = await handle.read(memory, 0, wanted, at);
      const piece = memory.subarray(0, bytesRead);
      hash.update(piece);
      const last = bytesRead < wanted || at + wanted === file.size;
      if (last) assertDigest(key, file, { size: at + bytesRead, sha256: hash.digest('hex') });
      yield piece;
      if (last) return;
    }
  } finally {
    await handle.close();
  }
}

function assertDigest(key: string, expected: Digest, found: Digest): void {
  if (found.size !== expected.size || found.sha256 !== expected.sha256) throw new StorageFailure('damaged', key);
}
