import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { fileTypeFromFile } from 'file-type';

const PDF_START = '%PDF-';
// Everything below the blank but tab, line feed, form feed and carriage return; and DEL.
// eslint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/**
 * Tells from its bytes what a file is: the extension of its kind, or `undefined`. A PDF must start at the first byte;
 * readers accept some junk before it, which is how one file is made to be two things.
 */
export async function detectContent(path: string): Promise<string | undefined> {
  if (await startsWith(path, PDF_START)) return 'pdf';
  const found = await fileTypeFromFile(path).catch(() => undefined); // a broken file is of no kind
  return found?.ext === 'pdf' || found?.ext === 'ai' ? undefined : found?.ext;
}

/** Whether a file is plain text: UTF-8 without a mistake from the first byte to the last, without binary controls. */
export async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path)) {
    const text = decoded(decoder, chunk as Buffer);
    if (text === undefined || BINARY.test(text)) return false;
  }
  return decoded(decoder) !== undefined;
}

/** Without a chunk: whether the text may end here. */
function decoded(decoder: TextDecoder, chunk?: Buffer): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined; // not UTF-8
  }
}

async function startsWith(path: string, start: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(start.length), 0, start.length, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === start;
  } finally {
    await handle.close();
  }
}
