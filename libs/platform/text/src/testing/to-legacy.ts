import { TCVN3_LETTERS } from '../legacy/tcvn3';
import { VNI_LETTERS } from '../legacy/vni';

const inverse = (letters: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...letters].reverse().map(([typed, letter]) => [letter, typed]));

const tcvn3 = inverse(TCVN3_LETTERS);
const vni = inverse(VNI_LETTERS);

/** Types Unicode text in a TCVN3 font: capitals with a tone have no byte and are typed small, as in the capital fonts. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** Types Unicode text in a VNI-Windows font. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => vni.get(letter) ?? letter).join('');
}
