import { open, type FileHandle } from 'node:fs/promises';
import { inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const inflate = promisify(inflateRaw);

const PART = 'word/document.xml';
/** More XML than any letter has; what would unpack to more is not read. */
const MOST_BYTES = 16 * 1024 * 1024;
const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const COMMENT_LENGTH = 65_535;
const STORED = 0;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

/** The words of a DOCX, one paragraph a line; `undefined` when it has no readable body or unpacks to too much. */
export async function docxText(path: string): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const entry = await findBody(file);
    const xml = entry && (await unpack(file, entry));
    return xml === undefined ? undefined : wordsOf(xml.toString('utf8'));
  } catch {
    return undefined; // a broken archive, or a bomb: zlib refuses both
  } finally {
    await file.close();
  }
}

async function findBody(file: FileHandle): Promise<Entry | undefined> {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - END_LENGTH - COMMENT_LENGTH), END_LENGTH + COMMENT_LENGTH);
  let end = tail.length - END_LENGTH;
  while (end >= 0 && tail.readUInt32LE(end) !== END_RECORD) end -= 1;
  if (end < 0) return undefined;
  const directory = await read(file, tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), MOST_BYTES));
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY;) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    if (directory.toString('utf8', at + 46, at + 46 + name) === PART)
      return {
        method: directory.readUInt16LE(at + 10),
        packed: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      };
    at += 46 + name + extra + comment;
  }
  return undefined;
}

async function unpack(file: FileHandle, { method, packed, offset }: Entry): Promise<Buffer | undefined> {
  if (packed > MOST_BYTES) return undefined;
  const head = await read(file, offset, 30);
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const bytes = await read(file, start, packed);
  return method === STORED ? bytes : inflate(bytes, { maxOutputLength: MOST_BYTES });
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text runs of WordprocessingML with a line for each paragraph; everything else is markup. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<w:(?:delText|instrText)\b[^>]*>[^<]*<\/w:(?:delText|instrText)>/g, '')
    .replace(/<w:(?:br|tab)\b[^>]*>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .trim();
}
