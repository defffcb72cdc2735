import { MEDIA_TYPES } from './content-types';
import { docxText } from './docx-text';
import { COUNTS_WAITING, PATIENT_SETTINGS, PROCESSES_AT_ONCE, type PopplerSettings } from './limits';
import { noPreview } from './pdf-pages';
import { runPoppler } from './run-poppler';
import { Slots } from './slots';

/** What can be read of a document: its words, and the sizes of its pages in millimetres (none for a DOCX). */
export interface DocumentContent {
  readonly text: string;
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[];
}

/** Pages looked at; longer documents are checked by their beginning. */
const MOST_PAGES = 200;
const RANGE = ['-f', '1', '-l', String(MOST_PAGES)];
const MM_PER_POINT = 25.4 / 72;
const SIZE = /^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm;

const reading = new Slots(PROCESSES_AT_ONCE, COUNTS_WAITING, () => noPreview('busy'));

/** Whether `readDocument` knows a kind of file. */
export function isReadable(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.pdf || mediaType === MEDIA_TYPES.docx;
}

/**
 * Reads a PDF or DOCX on the local disk; `undefined` when it is neither, broken, protected or too heavy. A scan has pages
 * and no words. Throws `file.preview_unavailable` (params `reason: busy`) when too many are waiting.
 */
export async function readDocument(
  path: string,
  mediaType: string,
  poppler?: PopplerSettings,
): Promise<DocumentContent | undefined> {
  if (mediaType === MEDIA_TYPES.docx) {
    const text = await docxText(path);
    return text === undefined ? undefined : { text, pageSizes: [] };
  }
  if (mediaType !== MEDIA_TYPES.pdf) return undefined;
  return reading.run(async () => {
    const info = await runPoppler('pdfinfo', RANGE, path, poppler);
    const pageSizes = [...info.output.toString().matchAll(SIZE)].map(([, width, height]) => ({
      width: Number(width) * MM_PER_POINT,
      height: Number(height) * MM_PER_POINT,
    }));
    if (info.exitCode !== 0 || pageSizes.length === 0) return undefined;
    const text = await textOf(path, poppler);
    return text === undefined ? undefined : { text, pageSizes };
  });
}

/** The words alone of a PDF or DOCX, by one program less; '' and errors as in `readDocument`. */
export async function readPlainText(
  path: string,
  mediaType: string,
  poppler: PopplerSettings = PATIENT_SETTINGS,
): Promise<string> {
  if (mediaType !== MEDIA_TYPES.pdf) return (await readDocument(path, mediaType))?.text ?? '';
  return (await reading.run(() => textOf(path, poppler))) ?? '';
}

async function textOf(path: string, poppler?: PopplerSettings): Promise<string | undefined> {
  const words = await runPoppler('pdftotext', [...RANGE, '-enc', 'UTF-8'], path, poppler);
  return words.exitCode === 0 ? words.output.toString().normalize('NFC') : undefined;
}
