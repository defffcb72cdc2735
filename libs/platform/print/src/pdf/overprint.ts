import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { markLines, type PrintMark } from '../print-mark';
import { Canvas } from './canvas';
import { embedFaces, type Faces } from './paper';

/** Draws on one page of a copy: its number from 1 and its size as a reader sees it. */
export type DrawOver = (canvas: Canvas, page: { number: number; width: number; height: number }, faces: Faces) => void;

/** From what a reader sees to the page's own coordinates: pages may lie turned, and need not begin at zero. */
function toSight(page: PDFPage): { matrix: string; width: number; height: number } {
  const { x, y, width, height } = page.getMediaBox();
  const turned: Record<number, string> = {
    0: `1 0 0 1 ${x} ${y}`,
    90: `0 1 -1 0 ${x + width} ${y}`,
    180: `-1 0 0 -1 ${x + width} ${y + height}`,
    270: `0 -1 1 0 ${x} ${y + height}`,
  };
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  const lies = angle === 90 || angle === 270;
  return { matrix: turned[angle] ?? turned[0] ?? '', width: lies ? height : width, height: lies ? width : height };
}

/**
 * A copy of a PDF for print with something drawn over its pages, and the mark at the foot of each. The original is not
 * touched; a signature in it does not survive in the copy, which says by its mark that it is one. Throws on what is no PDF.
 */
export async function overprint(original: Uint8Array, mark: PrintMark, draw: DrawOver): Promise<Uint8Array> {
  const document = await PDFDocument.load(original, { ignoreEncryption: false, updateMetadata: false });
  document.registerFontkit(fontkit);
  const faces = await embedFaces(document, `P${mark.printId}`);
  const { context } = document;
  for (const [index, page] of document.getPages().entries()) {
    const { matrix, width, height } = toSight(page);
    const canvas = new Canvas();
    draw(canvas, { number: index + 1, width, height }, faces);
    markLines(mark).forEach((line, row) => canvas.text(line, 30, 17 - row * 7, { face: faces.italic, size: 6 }));
    for (const face of Object.values(faces)) page.node.setFontDictionary(face.key, face.font.ref);
    page.node.normalize();
    page.node.wrapContentStreams(
      context.getPushGraphicsStateContentStream(),
      context.getPopGraphicsStateContentStream(),
    );
    page.node.addContentStream(context.register(context.flateStream(`q ${matrix} cm\n${canvas.toString()}\nQ`)));
  }
  return document.save({ objectsPerTick: 100 });
}
