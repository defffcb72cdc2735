import type { FastifyReply } from 'fastify';
import type { OpenFile } from '../files/file.content';
import type { PageOf, PagePicture } from '../files/page.images';
import { attachmentNamed } from './attachment-named';

/** Nothing that a file says is ever run or shown as a page of ours, and no other site embeds it. */
const HARMLESS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Drawn differently one day, pages get another tag. */
const DRAWING = 1;

/** What is sent: a file's name and kind, and its bytes. */
type SentFile = Pick<OpenFile, 'bytes'> & { readonly file: Pick<OpenFile['file'], 'name' | 'mediaType' | 'size'> };

/** Sends a file to be saved; a break in its bytes cuts the connection. */
export function sendAttachment(reply: FastifyReply, { file, bytes }: SentFile): void {
  void reply
    .headers({
      ...HARMLESS,
      'Content-Type': file.mediaType,
      'Content-Length': file.size,
      'Content-Disposition': attachmentNamed(file.name),
      'Cache-Control': 'no-store',
    })
    .send(bytes);
}

/**
 * Sends the picture of a page, or 304 when the browser has it. The browser asks each time, so that nobody sees another
 * person's page on a shared machine; asking costs one row.
 */
export async function sendPage(
  reply: FastifyReply,
  { file, page }: PageOf,
  open: () => Promise<PagePicture>,
): Promise<void> {
  const tag = `"${file.sha256.toString('hex')}-${page}-${DRAWING}"`;
  void reply.headers({ ...HARMLESS, ETag: tag, 'Cache-Control': 'private, no-cache' });
  if (reply.request.headers['if-none-match'] === tag) {
    void reply.status(304).send();
    return;
  }
  const { mediaType, size, bytes } = await open();
  void reply
    .headers({ 'Content-Type': mediaType, 'Content-Length': size, 'Content-Disposition': 'inline' })
    .send(bytes);
}
