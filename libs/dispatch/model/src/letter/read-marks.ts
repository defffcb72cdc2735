import { folded, isCapitals } from './letter-text';
import { placeOf, type LinePiece } from './page-lines';
import type { Proposal } from './reading';

/** Stamps of urgency (Decree 30/2020 app. I, box 10b) and what they are on the wire. */
const URGENCY: Readonly<Record<string, string>> = {
  khan: '1',
  'thuong khan': '2',
  'hoa toc': '3',
  'hoa toc hen gio': '3',
};

/** Stamps of secrecy (box 10a). */
const SECRECY = ['mat', 'toi mat', 'tuyet mat'];

/** Stamps stand in the upper part of the first page. */
const STAMPS_END = 0.5;

/** The urgency that is stamped on the letter; nothing when there is no stamp. */
export function readUrgency(lines: readonly LinePiece[]): Proposal[] {
  const stamp = stamps(lines).find(({ text }) => folded(text) in URGENCY);
  const value = stamp && URGENCY[folded(stamp.text)];
  if (!stamp || value === undefined) return [];
  return [{ field: 'urgency', value, confidence: 'sure', read: stamp.text, place: placeOf([stamp]) }];
}

/** Whether a secrecy mark is stamped on it: such a letter must not stay in a networked system (domain rule 2.10). */
export function hasSecrecyMark(lines: readonly LinePiece[]): boolean {
  return stamps(lines).some(({ text }) => SECRECY.includes(folded(text)));
}

function stamps(lines: readonly LinePiece[]): LinePiece[] {
  return lines.filter(({ page, top, text }) => page === 1 && top < STAMPS_END && isCapitals(text));
}
