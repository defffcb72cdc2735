/** How wide a text is, in points. */
export type Measure = (text: string) => number;

/** Places where a word too long for its column may be broken: symbols such as 1234/QĐ-UBND break after a mark. */
const PIECES = /[^/\-,.;_]*[/\-,.;_]|[^/\-,.;_]+/gu;

function breakHard(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function piecesOf(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  return (word.match(PIECES) ?? []).flatMap((piece) =>
    measure(piece) <= width ? [piece] : breakHard(piece, width, measure),
  );
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/u)) {
    piecesOf(word, width, measure).forEach((piece, index) => {
      const joined = index > 0 || line === '' ? line + piece : `${line} ${piece}`;
      if (line === '' || measure(joined) <= width) line = joined;
      else {
        lines.push(line);
        line = piece;
      }
    });
  }
  return [...lines, line];
}

/** Breaks a text into lines no wider than `width`: at spaces, then after the marks of a symbol, then anywhere. */
export function wrapText(text: string, width: number, measure: Measure): readonly string[] {
  if (text === '') return [];
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph.trim(), width, measure));
}
