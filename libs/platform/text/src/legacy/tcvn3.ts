/**
 * TCVN 5712 VN3 (ABC, the `.Vn…` fonts): one byte a letter, read as Latin-1. Letters stand in the order of the bytes from
 * A1 on; a dot is a byte that has no letter.
 */
const FROM_A1 = [
  'ĂÂÊÔƠƯĐăâêôơưđ.', // A1 to AF
  '.....àảãáạ.ằẳẵắ.', // B0 to BF
  '......ặầẩẫấậè.ẻẽ', // C0 to CF
  'éẹềểễếệìỉ...ĩíịò', // D0 to DF
  '.ỏõóọồổỗốộờởỡớợù', // E0 to EF
  '.ủũúụừửữứựỳỷỹýỵ', // F0 to FE
].join('');

/** Every byte of the font, as the Latin-1 character it shows up as, with its letter. */
export const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map(
  [...FROM_A1].flatMap((letter, at) => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + at), letter] as const])),
);

const WORD = /[A-Za-z\u00a1-\u00fe]+/g;
const NEXT = /^ +([A-Za-z\u00a1-\u00fe]+)/;
const CAPITAL = /[A-Z\u00a1-\u00a7]/g;

/** Reads text typed in a TCVN3 font. */
export function fromTcvn3(text: string): string {
  let before = { capitals: false, end: -1 };
  return text.replace(WORD, (word, at: number) => {
    const beside = before.capitals && /^ +$/.test(text.slice(before.end, at));
    const capitals = inCapitals(word) ?? (beside || inCapitals(NEXT.exec(text.slice(at + word.length))?.[1]) === true);
    before = { capitals, end: at + word.length };
    const read = [...word].map((character) => TCVN3_LETTERS.get(character) ?? character).join('');
    return capitals ? read.toUpperCase() : read;
  });
}

/**
 * The capital fonts draw small letters as capitals: an accented letter is one where its neighbours are. A word with one
 * plain capital or none (`Sè`, `ý`) says nothing: the words beside it do.
 */
function inCapitals(word = ''): boolean | undefined {
  if (/[a-z]/.test(word)) return false;
  return (word.match(CAPITAL) ?? []).length > 1 ? true : undefined;
}
