type Tones = readonly [none: string, acute: string, grave: string, hook: string, tilde: string, dot: string];

/** VNI-Windows writes a mark behind its letter; which one says tone and, on a, e and o, breve or circumflex too. */
const PLAIN = ['', 'ù', 'ø', 'û', 'õ', 'ï'] as const satisfies Tones;
const BREVE = ['ê', 'é', 'è', 'ú', 'ü', 'ë'] as const satisfies Tones;
const CIRCUMFLEX = ['â', 'á', 'à', 'å', 'ã', 'ä'] as const satisfies Tones;

const FAMILIES: readonly (readonly [letters: string, typed: string, marks: Tones])[] = [
  ['aáàảãạ', 'a', PLAIN],
  ['ăắằẳẵặ', 'a', BREVE],
  ['âấầẩẫậ', 'a', CIRCUMFLEX],
  ['eéèẻẽẹ', 'e', PLAIN],
  ['êếềểễệ', 'e', CIRCUMFLEX],
  ['oóòỏõọ', 'o', PLAIN],
  ['ôốồổỗộ', 'o', CIRCUMFLEX],
  ['ơớờởỡợ', 'ô', PLAIN],
  ['uúùủũụ', 'u', PLAIN],
  ['ưứừửữự', 'ö', PLAIN],
  ['yýỳỷỹ', 'y', PLAIN],
];

/** Letters that have a byte of their own. */
const ALONE = { ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ', í: 'í', ì: 'ì' } as const;

const small: readonly (readonly [typed: string, letter: string])[] = [
  ...FAMILIES.flatMap(([letters, typed, marks]) =>
    [...letters].map((letter, tone) => [typed + (marks[tone] ?? ''), letter] as const),
  ),
  ...Object.entries(ALONE).map(([letter, typed]) => [typed, letter] as const),
].filter(([typed, letter]) => typed !== letter || /[íì]/.test(letter));

/** Every accented letter as VNI-Windows types it, small and capital; a mark behind a capital may be small. */
export const VNI_LETTERS: ReadonlyMap<string, string> = new Map(
  small.flatMap(([typed, letter]) => [
    [typed, letter] as const,
    [typed.toUpperCase(), letter.toUpperCase()] as const,
    [typed.charAt(0).toUpperCase() + typed.slice(1), letter.toUpperCase()] as const,
  ]),
);

const TYPED = new RegExp([...VNI_LETTERS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Reads text typed in a VNI-Windows font. */
export function fromVni(text: string): string {
  return text.replace(TYPED, (typed) => VNI_LETTERS.get(typed) ?? typed);
}
