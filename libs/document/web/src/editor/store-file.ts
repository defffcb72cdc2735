import { FILE_LIMITS, fileEndpoints, type FileView } from '@lienthong/document/model';
import type { Api } from '@lienthong/platform/web';
import { uploadLarge, type LargeUpload } from './upload-large';

/** Stores a file and answers it: a small one in one request, a large one so that a cut is no loss. Refuses with a `ProblemError`. */
export async function storeFile(api: Api, file: File, { abort, onProgress }: LargeUpload): Promise<FileView> {
  if (file.size <= FILE_LIMITS.plainUploadBytes) {
    const options = { signal: abort, onProgress: (share: number) => onProgress(share * file.size) };
    return api.upload(fileEndpoints.upload, { query: { name: file.name } }, file, options);
  }
  const uploadId = await uploadLarge(file, { abort, onProgress });
  return api.call(fileEndpoints.takeOver, { body: { uploadId } }, { signal: abort });
}
