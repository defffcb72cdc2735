import { listZip, unpackZip, type ZipSource } from '@lienthong/platform/office';
import { open, type FileHandle } from 'node:fs/promises';

const PART = 'word/document.xml';
/** More XML than any letter has; what would unpack to more is not read. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The words of a DOCX, one paragraph a line; `undefined` when it has no readable body or unpacks to too much. */
export async function docxText(path: string): Promise<string | undefined> {
  const file = await open(path, 'r');
  try {
    const source = await onDisk(file);
    const entry = (await listZip(source))?.find(({ name }) => name === PART);
    return entry && wordsOf((await unpackZip(source, entry, MOST_BYTES)).toString('utf8'));
  } catch {
    return undefined; // a broken archive, or a bomb: zlib refuses both
  } finally {
    await file.close();
  }
}

async function onDisk(file: FileHandle): Promise<ZipSource> {
  const { size } = await file.stat();
  return {
    size,
    read: async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
  };
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
