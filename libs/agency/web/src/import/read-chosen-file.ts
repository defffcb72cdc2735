/** The longest file the server reads, in characters (docs/limits.md). */
const MAX_CHARACTERS = 1_000_000;

/** A file as it is sent. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  readonly format: 'csv' | 'json';
  readonly content: string;
}

/** Why a file is not even sent. */
export type FileFault = 'too_large' | 'not_utf8';

/** Reads a chosen file; the server decides about everything that is inside. */
export async function readChosenFile(file: File): Promise<ChosenFile | FileFault> {
  // UTF-8 never takes fewer bytes than characters: anything beyond four bytes each is too long for certain.
  if (file.size > MAX_CHARACTERS * 4) return 'too_large';
  const content = decode(await file.arrayBuffer());
  if (content === undefined) return 'not_utf8';
  if (content.length > MAX_CHARACTERS) return 'too_large';
  const format = file.name.toLowerCase().endsWith('.json') ? 'json' : 'csv';
  return { name: file.name, bytes: file.size, format, content };
}

/** Strictly: old Windows code pages would otherwise become wrong Vietnamese without a word. */
function decode(bytes: ArrayBuffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 of mostly Latin letters is valid UTF-8, full of NULs.
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined; // TypeError: bytes that UTF-8 does not know
  }
}
