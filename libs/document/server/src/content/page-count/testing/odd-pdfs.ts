import { deflateSync } from 'node:zlib';
import { pdfSample } from '../../testing/samples';

/** A PDF as word processors write it since 2003: catalogue and page tree in a packed stream, places in another. */
export function packedPdf(pages: number, predicted: boolean): Buffer {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[]/Count ${pages}>>`];
  const pairs = `1 0 2 ${objects[0]?.length ?? 0} `;
  const packed = deflateSync(Buffer.from(pairs + objects.join('')));
  const head = Buffer.from('%PDF-1.5\n');
  const first = object(3, `/Type/ObjStm/N 2/First ${pairs.length}/Filter/FlateDecode`, packed);
  const places = [
    [0, 0, 255],
    [2, 3, 0],
    [2, 3, 1],
    [1, head.length, 0],
    [1, head.length + first.length, 0],
  ].map(([kind = 0, place = 0, rest = 0]) => [kind, place >> 8, place & 255, rest]);
  const rows = predicted
    ? places.map((row, at) => [2, ...row.map((byte, n) => (byte - (places[at - 1]?.[n] ?? 0)) & 255)])
    : places;
  const parameters = predicted ? '/DecodeParms<</Predictor 12/Columns 4>>' : '';
  const told = `/Type/XRef/Size 5/W[1 2 1]/Root 1 0 R/Filter/FlateDecode${parameters}`;
  const second = object(4, told, deflateSync(Buffer.from(rows.flat())));
  const end = Buffer.from(`startxref\n${head.length + first.length}\n%%EOF\n`);
  return Buffer.concat([head, first, second, end]);
}

function object(number: number, told: string, stream: Buffer): Buffer {
  const head = `${number} 0 obj\n<<${told}/Length ${stream.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n')]);
}

/** A PDF that was changed by appending, as a signature does: it had so many pages, and now has this page tree. */
export function updatedPdf(pages: number, tree: string): Buffer {
  const old = pdfSample(pages);
  const at = /startxref\n(\d+)/.exec(old.toString('latin1'))?.[1] ?? '';
  const changed = `2 0 obj\n<< ${tree} >>\nendobj\n`;
  const entry = `${String(old.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 3 /Root 1 0 R /Prev ${at} >>\nstartxref\n${old.length + changed.length}\n%%EOF\n`;
  return Buffer.concat([old, Buffer.from(`${changed}xref\n2 1\n${entry}${trailer}`, 'latin1')]);
}
