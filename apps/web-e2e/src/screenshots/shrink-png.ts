import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS = 3;
const COLOURS = 256;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each point, row by row. */
  readonly points: Uint8Array;
}

/**
 * Draws a screenshot (PNG, 8 bits of red, green and blue) again with 256 colours: those it uses most, and those that
 * would be missed most. The others, mere edges of letters, become the nearest of them. A screen needs a third of the
 * bytes that way, and looks the same.
 */
export function shrinkPng(png: Buffer): Buffer {
  const { width, height, points } = decode(png);
  const palette = chooseColours(points);
  const near = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const colour = colourAt(points, at);
    const index = near.get(colour) ?? nearest(palette, colour);
    near.set(colour, index);
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  }
  const header = Buffer.from(chunksOf(png).find(({ type }) => type === 'IHDR')?.data ?? []);
  header.writeUInt8(3, 9); // colour type: palette
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (points: Uint8Array, at: number) =>
  ((points[at * CHANNELS] ?? 0) << 16) | ((points[at * CHANNELS + 1] ?? 0) << 8) | (points[at * CHANNELS + 2] ?? 0);

function chooseColours(points: Uint8Array): number[] {
  const uses = new Map<number, number>();
  for (let at = 0; at < points.length / CHANNELS; at++) {
    const colour = colourAt(points, at);
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  const known = [...uses].sort(([, a], [, b]) => b - a);
  const palette = known.slice(0, COLOURS / 2).map(([colour]) => colour);
  const rest = known.slice(COLOURS / 2).map(([colour, count]) => ({ colour, count, away: Infinity }));
  let news: readonly number[] = palette;
  while (palette.length < COLOURS && rest.length) {
    for (const one of rest) one.away = Math.min(one.away, ...news.map((other) => distance(one.colour, other)));
    rest.sort((a, b) => b.away * b.count - a.away * a.count);
    news = rest.splice(0, 1).map(({ colour }) => colour);
    palette.push(...news);
  }
  return palette;
}

/** How far two colours are apart, squared. */
function distance(one: number, other: number): number {
  const apart = (shift: number) => (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2;
  return apart(16) + apart(8) + apart(0);
}

function nearest(palette: readonly number[], colour: number): number {
  const away = palette.map((other) => distance(colour, other));
  return away.indexOf(Math.min(...away));
}

function chunksOf(png: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function decode(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 2) throw new Error('not a PNG of 8 bits of red, green and blue');
  const filtered = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = width * CHANNELS;
  const points = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const left = at < CHANNELS ? 0 : (points[row * stride + at - CHANNELS] ?? 0);
      const above = row === 0 ? 0 : (points[(row - 1) * stride + at] ?? 0);
      const corner = row === 0 || at < CHANNELS ? 0 : (points[(row - 1) * stride + at - CHANNELS] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      points[row * stride + at] = (filtered[row * (stride + 1) + 1 + at] ?? 0) + guess;
    }
  }
  return { width, height, points };
}

/** Of the three neighbours the one nearest to left + above - corner (PNG specification, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const [byLeft, byAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const byCorner = Math.abs(left + above - 2 * corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
