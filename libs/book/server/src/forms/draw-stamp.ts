import { STAMP_SIZE, type StampRows } from '@lienthong/book/model';
import { MM, wrapText, type Canvas, type Faces } from '@lienthong/platform/print';

/** The red of an office's stamps, as parts of red, green and blue. */
const RED = [0.78, 0.1, 0.1] as const;
const WORD_WIDTH = 15;
/** The heights of the stamp's rows in millimetres: agency, number, day, handed to, dossier. */
const ROWS = [9.5, 6.5, 6.5, 6.5, 6];

/** The largest size, down from `from`, at which a text fits a width; what is too long even then is cut with an ellipsis. */
function fitted(text: string, width: number, from: number, face: Faces['regular']): { text: string; size: number } {
  for (let size = from; size >= 5.5; size -= 0.5) if (face.widthOf(text, size) <= width) return { text, size };
  let cut = text;
  while (cut.length > 1 && face.widthOf(`${cut}…`, 5.5) > width) cut = cut.slice(0, -1);
  return { text: `${cut.trimEnd()}…`, size: 5.5 };
}

function drawAgency(canvas: Canvas, agency: string, at: { x: number; top: number; width: number }, faces: Faces): void {
  const size =
    [9, 8, 7, 6].find((one) => wrapText(agency, at.width - 6, (text) => faces.bold.widthOf(text, one)).length <= 2) ??
    6;
  const lines = wrapText(agency, at.width - 6, (text) => faces.bold.widthOf(text, size)).slice(0, 2);
  const middle = at.top - (9.5 * MM) / 2 - size * 0.35;
  lines.forEach((line, index) =>
    canvas.centred(line, at.x + at.width / 2, middle + (lines.length - 1 - index * 2) * size * 0.55, {
      face: faces.bold,
      size,
    }),
  );
}

/** Draws the stamp ĐẾN, 50 × 35 mm, with its upper left corner at a place (Decree 30/2020 App. IV-V). */
export function drawStamp(canvas: Canvas, rows: StampRows, [x, top]: readonly [number, number], faces: Faces): void {
  const [width, height, word] = [STAMP_SIZE.width * MM, STAMP_SIZE.height * MM, WORD_WIDTH * MM];
  const tops = ROWS.map((_, index) => top - ROWS.slice(0, index).reduce((sum, row) => sum + row, 0) * MM);
  const [, number = top, day = top, handed = top, dossier = top] = tops;
  canvas.inColour(RED, () => {
    canvas.frame({ x, y: top - height, width, height }, 1.2);
    for (const y of [number, handed, dossier]) canvas.line([x, y], [x + width, y], 0.6);
    canvas.line([x + word, number], [x + word, handed], 0.6);
    canvas.line([x + word, day], [x + width, day], 0.6);
    drawAgency(canvas, rows.agency, { x, top, width }, faces);
    canvas.centred(rows.word, x + word / 2, day - 5, { face: faces.bold, size: 14 });
    const row = (text: string, left: number, y: number, room: number): void => {
      const fit = fitted(text, room - 8, 10, faces.regular);
      canvas.text(fit.text, left + 4, y - 4.6 * MM, { face: faces.regular, size: fit.size });
    };
    row(rows.number, x + word, number, width - word);
    row(rows.day, x + word, day, width - word);
    row(rows.handedTo, x, handed, width);
    row(rows.dossier, x, dossier, width);
  });
}
