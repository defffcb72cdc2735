import { inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const inflate = promisify(inflateRaw);

/** Where an archive is read from: the whole of it need not be in memory. */
export interface ZipSource {
  readonly size: number;
  /** Bytes from a position on; fewer where the archive ends. */
  read(position: number, length: number): Promise<Buffer>;
}

/** One part of an archive, as its directory names it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  /** Bytes it claims to have when unpacked. */
  readonly unpacked: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const COMMENT_LENGTH = 65_535;
const MOST_DIRECTORY = 16 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** An archive that is in memory. */
export function zipInMemory(bytes: Buffer): ZipSource {
  return {
    size: bytes.length,
    read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
  };
}

/** The parts an archive names, in order; `undefined` when there is no directory. Throws where it breaks off. */
export async function listZip(source: ZipSource): Promise<ZipEntry[] | undefined> {
  const tail = await source.read(Math.max(0, source.size - END_LENGTH - COMMENT_LENGTH), END_LENGTH + COMMENT_LENGTH);
  let end = tail.length - END_LENGTH;
  while (end >= 0 && tail.readUInt32LE(end) !== END_RECORD) end -= 1;
  if (end < 0) return undefined;
  const length = Math.min(tail.readUInt32LE(end + 12), MOST_DIRECTORY);
  const directory = await source.read(tail.readUInt32LE(end + 16), length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length && directory.readUInt32LE(at) === ENTRY;) {
    const name = directory.readUInt16LE(at + 28);
    entries.push(entryAt(directory, at, name));
    at += ENTRY_LENGTH + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(directory: Buffer, at: number, nameLength: number): ZipEntry {
  return {
    name: directory.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    unpacked: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

/** The bytes of one part; throws when it is broken, packed in an unknown way, or unpacks to more than `most` bytes. */
export async function unpackZip(source: ZipSource, entry: ZipEntry, most: number): Promise<Buffer> {
  if (entry.packed > most) throw new RangeError('packed part too large');
  const head = await source.read(entry.offset, 30);
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = await source.read(start, entry.packed);
  if (entry.method === STORED) return bytes;
  if (entry.method !== DEFLATED) throw new RangeError('unknown packing');
  return inflate(bytes, { maxOutputLength: most });
}
