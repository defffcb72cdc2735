import { fileErrors, type PageText, type PageWord } from '@lienthong/document/model';
import { COUNTS_WAITING, PROCESSES_AT_ONCE, TEXT_PAGES, TEXT_SETTINGS, type PopplerSettings } from './limits';
import { runPoppler } from './run-poppler';
import { Slots } from './slots';

const readers = new Slots(PROCESSES_AT_ONCE, COUNTS_WAITING, () => fileErrors.preview_unavailable({ reason: 'busy' }));

/**
 * The words of the first pages of a PDF on the local disk, with their places: its text layer, nothing recognised from
 * pictures. No word at all means that it has none. Throws `file.preview_unavailable` (params `reason`) when it cannot be
 * read.
 */
export async function readPdfText(path: string, poppler: PopplerSettings = TEXT_SETTINGS): Promise<PageText[]> {
  const options = ['-bbox', '-enc', 'UTF-8', '-f', '1', '-l', String(TEXT_PAGES)];
  const result = await readers.run(() => runPoppler('pdftotext', options, path, poppler));
  if (result.exitCode !== 0) throw fileErrors.preview_unavailable({ reason: 'unreadable' });
  return readWords(result.output.toString());
}

const PAGE = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs;
const WORD = /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/gs;

/** Reads what `pdftotext -bbox` writes: pages with their words. */
export function readWords(xhtml: string): PageText[] {
  return [...xhtml.matchAll(PAGE)].map(([, width, height, body = '']) => ({
    width: Number(width),
    height: Number(height),
    words: [...body.matchAll(WORD)].map(toWord),
  }));
}

function toWord([, left, top, right, bottom, text = '']: RegExpExecArray): PageWord {
  return {
    text: unescapeXml(text),
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#\d+);/g, (whole, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? whole),
  );
}
