import type { PageText, PageWord } from '@lienthong/document/model';
import { convertLegacy } from '@lienthong/platform/text';
import type { ReadPlace } from './reading';

/** Words that stand together on one line: a piece of a line where two columns share it. Places are shares of the page. */
export interface LinePiece {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A blank wider than this many heights of a letter separates columns; justified text stays below. */
const COLUMN_GAP = 1.35;
/** Two words are on one line when they share this part of the lower one's height. */
const SAME_LINE = 0.5;

/** The lines of a letter, page by page from top to bottom, columns apart, in NFC and Unicode however they were typed. */
export function linesOf(pages: readonly PageText[]): LinePiece[] {
  return inUnicode(pages).flatMap(({ width, height, words }, at) => {
    const scale = (word: PageWord): LinePiece => ({
      text: word.text,
      page: at + 1,
      left: within(word.left / width),
      top: within(word.top / height),
      right: within(word.right / width),
      bottom: within(word.bottom / height),
    });
    return rowsOf(words).flatMap((row) => piecesOf(row).map((piece) => scale(joined(piece))));
  });
}

/** Where a piece, or several together, stand. */
export function placeOf(pieces: readonly LinePiece[]): ReadPlace {
  const [first] = pieces;
  return {
    page: first?.page ?? 1,
    left: Math.min(1, ...pieces.map(({ left }) => left)),
    top: Math.min(1, ...pieces.map(({ top }) => top)),
    right: Math.max(0, ...pieces.map(({ right }) => right)),
    bottom: Math.max(0, ...pieces.map(({ bottom }) => bottom)),
  };
}

/** The middle of a piece across the page. */
export function centreOf({ left, right }: LinePiece): number {
  return (left + right) / 2;
}

/** Whether one piece stands under another: middle under middle, or flush left as pages of the web are printed. */
export function isUnder(line: LinePiece, above: LinePiece, tolerance = 0.03): boolean {
  return Math.abs(centreOf(line) - centreOf(above)) < tolerance || Math.abs(line.left - above.left) < 0.01;
}

/** Texts typed in fonts of before 2001 are recognised as a whole and read word by word. */
function inUnicode(pages: readonly PageText[]): PageText[] {
  const all = pages.flatMap(({ words }) => words.map(({ text }) => text.replace(/\s+/g, '')));
  const read = convertLegacy(all.join('\n')).text.split('\n');
  let at = 0;
  const next = (text: string): string => (read.length === all.length ? (read[at++] ?? text) : text);
  return pages.map((page) => ({
    ...page,
    words: page.words
      .map((word) => ({ ...word, text: next(word.text).normalize('NFC') }))
      .filter(({ text }) => text.trim() !== ''),
  }));
}

/** Words row by row: a word joins the row whose height it shares. */
function rowsOf(words: readonly PageWord[]): PageWord[][] {
  const rows: { top: number; bottom: number; words: PageWord[] }[] = [];
  for (const word of [...words].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.findLast(({ top, bottom }) => {
      const shared = Math.min(bottom, word.bottom) - Math.max(top, word.top);
      return shared > SAME_LINE * Math.min(bottom - top, word.bottom - word.top);
    });
    if (row) row.words.push(word);
    else rows.push({ top: word.top, bottom: word.bottom, words: [word] });
  }
  return rows.map((row) => row.words.sort((a, b) => a.left - b.left));
}

function piecesOf(row: readonly PageWord[]): PageWord[][] {
  const pieces: PageWord[][] = [];
  for (const word of row) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    const height = word.bottom - word.top;
    if (last && before && word.left - before.right <= COLUMN_GAP * height && !startsMotto(word)) last.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

/** Quốc hiệu and tiêu ngữ open the right column, however close the left one comes. */
function startsMotto({ text }: PageWord): boolean {
  return text === 'CỘNG' || text === 'Độc';
}

function joined(words: readonly PageWord[]): PageWord {
  return {
    text: words.map(({ text }) => text).join(' '),
    left: Math.min(...words.map(({ left }) => left)),
    top: Math.min(...words.map(({ top }) => top)),
    right: Math.max(...words.map(({ right }) => right)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

function within(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;
}
