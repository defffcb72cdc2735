import { fileErrors } from '@lienthong/document/model';
import { httpErrors } from '@lienthong/platform/http';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

/**
 * Hands the raw body of a request to `take`. A body that announces more than the limit is refused before any of it is
 * read (`file.too_large`); one that is not sent as bytes is `http.invalid_input`.
 */
export async function receiveBody<T>(
  request: FastifyRequest,
  limitBytes: number,
  take: (source: Readable) => Promise<T>,
): Promise<T> {
  const { body } = request;
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw fileErrors.too_large({ limitBytes });
  if (body === undefined || body === null) throw fileErrors.empty();
  if (!(body instanceof Readable)) throw httpErrors.invalid_input({ field: 'body', fault: 'not_octet_stream' });
  try {
    return await take(body);
  } catch (refusal) {
    body.resume(); // the rest is read and dropped, so that the sender gets to hear the answer
    throw refusal;
  }
}
