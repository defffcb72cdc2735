import type { PageImage } from '../content/pdf-pages';

/** A kept page, as its key tells it. */
export interface KeptPage {
  readonly mediaType: PageImage['mediaType'];
  /** SHA-256 of the picture in hexadecimal: a kept page is checked like a file. */
  readonly sha256: string;
}

/** Under which all kept pages lie. */
export const PAGES_PREFIX = 'pages/';

const KEY = /^pages\/[0-9a-f]{64}\/\d+\.([0-9a-f]{64})\.(png|jpg)$/;

/** The beginning of the key of a page (from 1) of the PDF with a digest. */
export function pagePrefix(file: Buffer, page: number): string {
  return `${PAGES_PREFIX}${file.toString('hex')}/${page}.`;
}

/** Where a page is kept: named by the digests of its file and of its picture. */
export function toPageKey(file: Buffer, page: number, { mediaType, sha256 }: KeptPage): string {
  return `${pagePrefix(file, page)}${sha256}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

/** What a key says about the page under it; `undefined` for a key that `toPageKey` did not write. */
export function readPageKey(key: string): KeptPage | undefined {
  const [, sha256, extension] = KEY.exec(key) ?? [];
  if (sha256 === undefined) return undefined;
  return { sha256, mediaType: extension === 'png' ? 'image/png' : 'image/jpeg' };
}
