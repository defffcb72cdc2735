import { convertLegacy, foldByLetter, type TextEncoding } from '@lienthong/platform/text';
import { searchWords } from '@lienthong/search/model';

/** The most characters of one file that are searched, and the most different words (docs/limits.md). */
const MOST_CHARACTERS = 200_000;
const MOST_WORDS = 5_000;

/** The text of a file as the search keeps it. */
export interface FileWords {
  readonly state: 'read' | 'none';
  readonly encoding: TextEncoding;
  readonly content: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/** Makes raw text ready: out of TCVN3 and VNI, in NFC, blanks as one, cut to its limits; its words folded. */
export function fileWords(raw: string): FileWords {
  const { text, encoding } = convertLegacy(raw);
  // A blank in front, so that every word has one before it.
  const content = ` ${[...cleaned(text)].slice(0, MOST_CHARACTERS).join('')}`;
  const words = [...new Set(searchWords(content))].slice(0, MOST_WORDS);
  if (words.length === 0) return { state: 'none', encoding, content: '', folded: '', words };
  return { state: 'read', encoding, content, folded: foldByLetter(content), words };
}

function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}
