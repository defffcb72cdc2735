import { foldByLetter } from '@lienthong/platform/text';

/** A piece of text, and whether it is what was looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts text where the folded words stand, accents or not; neighbours that are both marked become one piece. */
export function markWords(text: string, words: readonly string[]): MarkedPiece[] {
  const letters = [...text.normalize('NFC')];
  const folded = [...foldByLetter(letters.join(''))].join('');
  const marks = new Array<boolean>(letters.length).fill(false);
  for (const found of folded.matchAll(/[a-z\u0250-\u1fff\u3040-\ud7ff]+|[0-9]+/g)) {
    const word = found[0].replace(/^0+(?=[0-9])/, '');
    if (words.some((one) => word === one || (one.length > 2 && word.startsWith(one) && one === words.at(-1))))
      marks.fill(true, found.index, found.index + found[0].length);
  }
  joinNeighbours(letters, marks);
  return piecesOf(letters, marks);
}

/** The blank between two marked words belongs to them. */
function joinNeighbours(letters: readonly string[], marks: boolean[]): void {
  letters.forEach((letter, at) => {
    if (letter === ' ' && marks[at - 1] && marks[at + 1]) marks[at] = true;
  });
}

function piecesOf(letters: readonly string[], marks: readonly boolean[]): MarkedPiece[] {
  const pieces: { text: string; marked: boolean }[] = [];
  letters.forEach((letter, at) => {
    const marked = marks[at] ?? false;
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += letter;
    else pieces.push({ text: letter, marked });
  });
  return pieces;
}
