import { defineEndpoint, type Method } from '@lienthong/platform/contract';
import * as z from 'zod';

/** Where the resumable protocol (tus 1.0) is spoken; an upload's id has 32 hexadecimal digits. */
export const UPLOAD_PATH = '/api/uploads';

const uploadParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/) });

const onAll = (method: Method, summary: string) =>
  defineEndpoint({ method, path: UPLOAD_PATH, access: 'file.upload', summary, raw: 'tus', idempotent: false });

const onOne = (method: Method, summary: string) =>
  defineEndpoint({
    method,
    path: `${UPLOAD_PATH}/:id`,
    access: 'file.upload',
    summary,
    params: uploadParams,
    raw: 'tus',
    idempotent: false,
  });

/** The routes of the resumable protocol; a finished upload becomes a file by `fileEndpoints.takeOver`. */
export const uploadEndpoints = {
  about: onAll('OPTIONS', 'What the resumable protocol can do here'),
  create: onAll('POST', 'Begins a resumable upload; Upload-Metadata carries the filename'),
  aboutOne: onOne('OPTIONS', 'What the resumable protocol can do here'),
  progress: onOne('HEAD', 'How many bytes have arrived'),
  append: onOne('PATCH', 'Sends further bytes'),
  abandon: onOne('DELETE', 'Throws an unfinished upload away'),
} as const;
