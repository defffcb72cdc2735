import { fileErrors } from '@lienthong/document/model';
import type { DomainError } from '@lienthong/platform/kernel';
import { readPgm, toGreyPng } from './grey-png';
import {
  COUNTS_WAITING,
  MAX_PAGE_NUMBER,
  PAGE_EDGE_PX,
  PAGE_JPEG_QUALITY,
  PAGE_TARGET_BYTES,
  PROCESSES_AT_ONCE,
  RENDERS_WAITING,
  type PopplerSettings,
} from './limits';
import { runPoppler, type PopplerResult } from './run-poppler';
import { Slots } from './slots';

/** One page of a PDF as a grey picture. */
export interface PageImage {
  readonly bytes: Buffer;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

/** Why there is no preview (param `reason` of `file.preview_unavailable`). */
export type NoPreviewReason = 'busy' | 'encrypted' | 'too_heavy' | 'unreadable' | 'no_renderer';

const JPEG = ['-jpeg', '-jpegopt', `quality=${PAGE_JPEG_QUALITY},optimize=y`];
const outOfMemory = /out of memory|bad_alloc/i;
const busy = () => noPreview('busy');
const renders = new Slots(PROCESSES_AT_ONCE, RENDERS_WAITING, busy);
const counts = new Slots(PROCESSES_AT_ONCE, COUNTS_WAITING, busy);

/** How many pages a PDF on the local disk has. Throws `file.preview_unavailable` when it cannot be read. */
export async function countPages(path: string, poppler?: PopplerSettings): Promise<number> {
  const result = await counts.run(() => runPoppler('pdfinfo', [], path, poppler));
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(result.output.toString())?.[1] ?? 0);
  if (result.exitCode !== 0 || pages < 1) throw noPreview(reasonOf(result));
  return pages;
}

/**
 * Draws one page (from 1) of a PDF on the local disk, its longer side 1286 points, usually 50 to 100 kB. Throws
 * `file.page_not_found` (params `page`) or `file.preview_unavailable` (params `reason`).
 */
export async function renderPage(path: string, page: number, poppler?: PopplerSettings): Promise<PageImage> {
  if (!Number.isInteger(page) || page < 1 || page > MAX_PAGE_NUMBER) throw fileErrors.page_not_found({ page });
  return renders.run(async () => {
    const picture = readPgm(await draw(path, page, [], poppler));
    if (!picture) throw noPreview('unreadable');
    const png = await toGreyPng(picture);
    if (png.length <= PAGE_TARGET_BYTES) return { bytes: png, mediaType: 'image/png' };
    const jpeg = await draw(path, page, JPEG, poppler);
    return jpeg.length < png.length ? { bytes: jpeg, mediaType: 'image/jpeg' } : { bytes: png, mediaType: 'image/png' };
  });
}

async function draw(path: string, page: number, format: readonly string[], poppler?: PopplerSettings): Promise<Buffer> {
  const only = ['-singlefile', '-f', String(page), '-l', String(page)];
  const options = ['-gray', '-scale-to', String(PAGE_EDGE_PX), ...only, ...format];
  const result = await runPoppler('pdftoppm', options, path, poppler);
  if (/wrong page range/i.test(result.complaint)) throw fileErrors.page_not_found({ page });
  // Poppler goes on when memory runs out, and leaves out what did not fit: no page is better than half a page.
  const complete = result.exitCode === 0 && result.output.length > 0 && !outOfMemory.test(result.complaint);
  if (!complete) throw noPreview(reasonOf(result));
  return result.output;
}

function reasonOf({ exitCode, complaint }: PopplerResult): NoPreviewReason {
  if (exitCode === 126 || exitCode === 127) return 'no_renderer';
  if (/incorrect password|encrypt/i.test(complaint)) return 'encrypted';
  // Killed by us or by a limit; or it said itself that memory did not suffice.
  if (exitCode === null || exitCode > 127 || outOfMemory.test(complaint)) return 'too_heavy';
  return 'unreadable';
}

/** The refusal of a picture or a reading, with its reason. */
export function noPreview(reason: NoPreviewReason): DomainError {
  return fileErrors.preview_unavailable({ reason });
}
