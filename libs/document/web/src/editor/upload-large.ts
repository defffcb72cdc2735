import { HttpErrorResponse } from '@angular/common/http';
import { UPLOAD_PATH } from '@lienthong/document/model';
import { CSRF_HEADER } from '@lienthong/platform/contract';
import { toProblemError, type ProblemError } from '@lienthong/platform/web';
import type { DetailedError } from 'tus-js-client';

/** What a cut costs at most. */
const CHUNK_BYTES = 1024 * 1024;
const RETRY_DELAYS_MS = [1000, 3000, 5000, 10_000, 20_000, 30_000];

/** Reason of an abort after which the file is not wanted any more; otherwise it can still go on later. */
export const GIVEN_UP = 'given up';

/** How a large upload is watched and ended. */
export interface LargeUpload {
  readonly abort: AbortSignal;
  readonly onProgress: (bytes: number) => void;
}

/**
 * Sends a file by the resumable protocol and gives the id of the upload. A cut is mended by itself; started again for
 * the same file, even after a reload, it goes on where the server stopped receiving. Refuses with a `ProblemError`.
 */
export async function uploadLarge(file: File, { abort, onProgress }: LargeUpload): Promise<string> {
  const { Upload } = await import('tus-js-client');
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: UPLOAD_PATH,
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      // Unlike the library's own rule this also tries again while the computer says it is offline.
      onShouldRetry: (error) => isPassing(error),
      removeFingerprintOnSuccess: true,
      metadata: { filename: file.name },
      headers: { [CSRF_HEADER]: 'lienthong' },
      onProgress,
      onSuccess: () => resolve(upload.url?.split('/').pop() ?? ''),
      onError: (error) => reject(problemOf(error)),
    });
    const end = () => upload.abort(abort.reason === GIVEN_UP);
    abort.addEventListener('abort', () => void end().catch(() => undefined)); // what stays there is swept later
    void upload.findPreviousUploads().then(([previous]) => {
      if (previous) upload.resumeFromPreviousUpload(previous);
      if (!abort.aborted) upload.start();
    }, reject);
  });
}

function isPassing(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 423 || status >= 500;
}

function problemOf(error: Error | DetailedError): ProblemError {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  return toProblemError(
    new HttpErrorResponse({ status: response?.getStatus() ?? 0, error: bodyOf(response?.getBody()) }),
  );
}

function bodyOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return text; // a proxy's page instead of a problem
  }
}
