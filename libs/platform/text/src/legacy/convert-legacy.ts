import { isSyllable } from './syllable';
import { fromTcvn3 } from './tcvn3';
import { fromVni } from './vni';

/** How Vietnamese text was typed: in Unicode, or in a font of before 2001 whose letters are other letters in Unicode. */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni';

/** Text in Unicode, and what it was read as. */
export interface ConvertedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const READERS = { tcvn3: fromTcvn3, vni: fromVni } as const;

// Letters that only Unicode text has: outside Latin-1, in which both fonts live.
const UNICODE_LETTER = /[ăđĩũơư\u1ea0-\u1ef9]/iu;
const LATIN1_WORD = /[A-Za-z\u00a1-\u00fe]*[\u00a1-\u00fe][A-Za-z\u00a1-\u00fe]*/g;

/** Enough to be sure on; a long file is not read to its end for this. */
const SAMPLE = 20_000;
const FEW_WORDS = 3;
const MOSTLY = 0.7;

/**
 * Tells by statistics how a text was typed: of the words with letters beyond ASCII, how many are Vietnamese syllables as
 * they stand, and how many when read as TCVN3 or as VNI. Text of other languages and text without such words is `unicode`.
 */
export function detectEncoding(text: string): TextEncoding {
  const suspect = text
    .slice(0, SAMPLE)
    .split('\n')
    .filter((line) => !UNICODE_LETTER.test(line.normalize('NFC')))
    .join('\n');
  const words = suspect.match(LATIN1_WORD) ?? [];
  const readings = (['tcvn3', 'vni'] as const).map((encoding) => ({
    encoding,
    good: words.filter((word) => isGoodReading(word, READERS[encoding](word))).length,
  }));
  const [best] = readings.sort((a, b) => b.good - a.good);
  if (!best || best.good <= words.filter(isSyllable).length) return 'unicode';
  const share = best.good / words.length;
  return share >= (words.length < FEW_WORDS ? 1 : MOSTLY) ? best.encoding : 'unicode';
}

/** Brings TCVN3 and VNI text into Unicode; other text comes back unchanged. Lines already in Unicode stay as they are. */
export function convertLegacy(text: string): ConvertedText {
  const encoding = detectEncoding(text);
  if (encoding === 'unicode') return { text, encoding };
  const read = READERS[encoding];
  const lines = text.split('\n').map((line) => (UNICODE_LETTER.test(line.normalize('NFC')) ? line : read(line)));
  return { text: lines.join('\n').normalize('NFC'), encoding };
}

function isGoodReading(word: string, read: string): boolean {
  return read !== word && isSyllable(read);
}
