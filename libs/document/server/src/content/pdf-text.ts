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
    words: joinTouching([...body.matchAll(WORD)].map(toWord)),
  }));
}

/** Pieces closer than this share of their height are one word; Poppler itself takes a blank to be at least a tenth. */
const TOUCHING = 0.08;
/** A letter of another font overhangs its neighbour by no more than this share. */
const OVERHANG = 0.25;

/** Poppler breaks a word where its font changes (a browser's fallback for `Ộ`): what touches on one baseline is one word. */
function joinTouching(pieces: readonly PageWord[]): PageWord[] {
  const words: PageWord[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && touches(last, piece)) words[words.length - 1] = joined(last, piece);
    else words.push(piece);
  }
  return words;
}

function touches(one: PageWord, next: PageWord): boolean {
  const height = Math.min(one.bottom - one.top, next.bottom - next.top);
  const gap = next.left - one.right;
  const sameBaseline = Math.abs(one.top + one.bottom - next.top - next.bottom) < height / 4;
  return sameBaseline && next.right > one.right && gap < TOUCHING * height && gap > -OVERHANG * height;
}

/** As high as the smaller one: the box of a fallback font reaches into the lines above and below. */
function joined(one: PageWord, next: PageWord): PageWord {
  const top = Math.max(one.top, next.top);
  return { ...one, text: one.text + next.text, right: next.right, top, bottom: Math.min(one.bottom, next.bottom) };
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
