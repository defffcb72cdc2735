import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** An uncompressed picture, one byte per point, 0 black to 255 white, row after row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly points: Buffer;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const compress = promisify(deflate);

/** Reads a binary PGM (`P5`, 255 steps), as poppler writes it; `undefined` when the bytes are something else. */
export function readPgm(bytes: Buffer): GreyPicture | undefined {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!header) return undefined;
  const [width, height] = [Number(header[1]), Number(header[2])];
  const points = bytes.subarray(header[0].length);
  return points.length === width * height ? { width, height, points } : undefined;
}

/** Writes a picture as a PNG of 16 greys: enough for smooth letters, and half the size of a JPEG of the same page. */
export async function toGreyPng({ width, height, points }: GreyPicture): Promise<Buffer> {
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowBytes * height); // the first byte of each row is its filter, 0 for none
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = ((points[y * width + x] ?? 0) + 8) / 17; // 255 = 15 x 17, rounded to the nearest
      const at = y * rowBytes + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? (grey & 15) << 4 : grey & 15);
    }
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0]); // 4 bits, grey, no interlacing
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const pixels = await compress(rows, { level: 9 });
  return Buffer.concat([PNG_SIGNATURE, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
