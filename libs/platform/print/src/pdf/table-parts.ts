import type { PrintClosing, PrintCover, PrintTable } from '../print-table.types';
import { plainText } from '../text/plain-text';
import { wrapText } from '../text/wrap-text';
import type { Canvas, TextStyle } from './canvas';
import { MARGINS, type Faces } from './paper';

/** A point below: where to go on, the page's middle and the room between the margins. */
interface Place {
  readonly y: number;
  readonly middle: number;
  readonly room: number;
}

function centredLines(canvas: Canvas, text: string, place: Place, style: TextStyle): number {
  const lines = wrapText(plainText(text), place.room, (line) => style.face.widthOf(line, style.size));
  lines.forEach((line, index) => canvas.centred(line, place.middle, place.y - index * style.size * 1.25, style));
  return place.y - lines.length * style.size * 1.25;
}

/** The cover as in App. IV of Decree 30/2020: superior, agency, name of the book, then its lines, in a double frame. */
export function drawCover(
  canvas: Canvas,
  cover: PrintCover,
  faces: Faces,
  [width, height]: readonly [number, number],
): void {
  const box = {
    x: MARGINS.left,
    y: MARGINS.bottom + 8,
    width: width - MARGINS.left - MARGINS.right,
    height: height - MARGINS.bottom - MARGINS.top - 8,
  };
  canvas.frame(box, 2);
  canvas.frame({ x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 });
  const middle = box.x + box.width / 2;
  const at = (y: number): Place => ({ y, middle, room: box.width - 60 });
  let y = box.y + box.height - 50;
  if (cover.superior !== '')
    y = centredLines(canvas, cover.superior.toLocaleUpperCase('vi'), at(y), { face: faces.regular, size: 14 });
  y = centredLines(canvas, cover.agency.toLocaleUpperCase('vi'), at(y - 2), { face: faces.bold, size: 14 });
  canvas.line([middle - 45, y + 8], [middle + 45, y + 8], 0.75);
  y = centredLines(canvas, cover.title.toLocaleUpperCase('vi'), at(box.y + box.height * 0.6), {
    face: faces.bold,
    size: 26,
  });
  y -= 14;
  for (const line of cover.lines) y = centredLines(canvas, line, at(y), { face: faces.regular, size: 15 }) - 8;
}

/** The country's name and its motto, underlined (Decree 30/2020 App. I-I-II.1). */
function drawMotto(canvas: Canvas, middle: number, y: number, faces: Faces): void {
  canvas.centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', middle, y, { face: faces.bold, size: 12 });
  canvas.centred('Độc lập - Tự do - Hạnh phúc', middle, y - 15, { face: faces.bold, size: 13 });
  canvas.line([middle - 82, y - 20], [middle + 82, y - 20], 0.75);
}

/** Above the heading: agency, title and subtitle on the first page of a table without cover; later a short reminder. */
export function drawHeadOf(
  table: PrintTable,
  faces: Faces,
  width: number,
): (canvas: Canvas, top: number, first: boolean) => number {
  const middle = (MARGINS.left + width - MARGINS.right) / 2;
  const room = width - MARGINS.left - MARGINS.right;
  return (canvas, top, first) => {
    if (!first || table.cover) {
      const said = [table.title, table.subtitle].filter(Boolean).join(' – ');
      canvas.text(plainText(table.agency), MARGINS.left, top - 9, { face: faces.italic, size: 9 });
      const end = width - MARGINS.right - faces.italic.widthOf(plainText(said), 9);
      canvas.text(plainText(said), end, top - 9, { face: faces.italic, size: 9 });
      return top - 15;
    }
    const left = MARGINS.left + room * 0.2;
    if (table.motto) drawMotto(canvas, MARGINS.left + room * 0.75, top - 11, faces);
    const at = (y: number, x = middle, wide = room): Place => ({ y, middle: x, room: wide });
    let y = top - 11;
    if (table.superior)
      y = centredLines(canvas, table.superior.toLocaleUpperCase('vi'), at(y, left, room * 0.4), {
        face: faces.regular,
        size: 12,
      });
    y = centredLines(canvas, table.agency.toLocaleUpperCase('vi'), at(y, left, room * 0.4), {
      face: faces.bold,
      size: 12,
    });
    canvas.line([left - 35, y + 7], [left + 35, y + 7], 0.75);
    y = centredLines(canvas, table.title.toLocaleUpperCase('vi'), at(y - (table.motto ? 28 : 14)), {
      face: faces.bold,
      size: 14,
    });
    if (table.subtitle) y = centredLines(canvas, table.subtitle, at(y), { face: faces.italic, size: 12 });
    return y - 2;
  };
}

/** How much room the closing of a table needs. */
export function closingHeight(closing: PrintClosing): number {
  return (closing.statement ? 24 : 0) + (closing.signers.length > 0 ? 110 : 0);
}

/** Below the last row: the statement, and side by side the places for signatures. */
export function drawClosing(closing: PrintClosing, faces: Faces, width: number): (canvas: Canvas, top: number) => void {
  const room = width - MARGINS.left - MARGINS.right;
  return (canvas, top) => {
    if (closing.statement)
      canvas.text(plainText(closing.statement), MARGINS.left, top - 18, { face: faces.italic, size: 11 });
    const y = top - (closing.statement ? 44 : 24);
    closing.signers.forEach((signer, index) => {
      const x = MARGINS.left + (room * (index + 0.5)) / closing.signers.length;
      const last = index === closing.signers.length - 1;
      if (last && closing.place) canvas.centred(plainText(closing.place), x, y, { face: faces.italic, size: 11 });
      canvas.centred(plainText(signer).toLocaleUpperCase('vi'), x, y - 15, { face: faces.bold, size: 12 });
      canvas.centred('(Ký, ghi rõ họ tên)', x, y - 29, { face: faces.italic, size: 10 });
    });
  };
}
