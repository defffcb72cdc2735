/** A word of a page with its place, from the page's upper left corner, in points. */
export interface StampWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first page as a reader of its text layer sees it. */
export interface StampPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly StampWord[];
}

/** What is to be written. */
export interface StampText {
  /** Number and symbol: `58/2010/QĐ-UBND`. */
  readonly code: string;
  /** Where the agency sits, for a page that has no date line of its own. */
  readonly place: string;
  /** Day of issue, `YYYY-MM-DD`. */
  readonly issuedOn: string;
}

/** One piece of text at a place: `x` is where it begins, or ends when `align` is `right`; `bottom` as in a word. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly align: 'left' | 'right' | 'center';
  readonly bottom: number;
  readonly height: number;
}

/** Height of a line at 13 points, the size of boxes 3 and 4 (Decree 30/2020 app. I part II.3, II.4). */
const LINE = 14.4;
const MARGIN = 57;
/** A blank is three points wide at least. */
const LETTER_GAP = 1;
/** Words of one symbol stand against each other. */
const WORD_GAP = 12;

/** Day below 10 and months 1 and 2 with a leading zero, other months without (Decree 30/2020 app. I part II.4.b). */
export function dayAndMonth(day: string): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date, month: Number(month) <= 2 ? month : String(Number(month)), year };
}

/** The date line of a document: `Long An, ngày 03 tháng 02 năm 2010`. */
export function dateLine(place: string, on: string): string {
  const { day, month, year } = dayAndMonth(on);
  return `${place}, ngày ${day} tháng ${month} năm ${year}`;
}

/**
 * Where number and date belong on a first page: into the blanks of the decree's layout (box 3 `Số: …/QĐ-UBND` in the left
 * half, box 4 `…, ngày … tháng … năm …`), or, on a page without them, into the free margin at its top.
 */
export function stampPlaces(page: StampPage, stamp: StampText): Placed[] {
  const head = wholeWords(page.words.filter(({ bottom }) => bottom < page.height / 3));
  return [...numberPlaces(page, head, stamp), ...datePlaces(page, head, stamp)];
}

/** A reader cuts a word where another font lends a letter (`S`, `ố`, `:`): what stands against each other is one word. */
function wholeWords(words: readonly StampWord[]): StampWord[] {
  return words.reduce<StampWord[]>((whole, word) => {
    const last = whole.at(-1);
    if (!last || !sameLine(last, word) || Math.abs(word.left - last.right) > LETTER_GAP) return [...whole, word];
    const { text, left } = last;
    const joined = { ...word, text: text + word.text, left, top: Math.min(last.top, word.top) };
    return [...whole.slice(0, -1), { ...joined, bottom: Math.max(last.bottom, word.bottom) }];
  }, []);
}

function numberPlaces(page: StampPage, head: readonly StampWord[], { code }: StampText): Placed[] {
  const label = head.find(({ text, left }) => /^Số\s*:?$/u.test(nfc(text)) && left < page.width / 2);
  const box: Placed = { text: `Số: ${code}`, x: MARGIN, align: 'left', bottom: 34, height: LINE };
  if (!label) return [box];
  const line = symbolLine(
    head.filter((word) => sameLine(word, label) && word.left >= label.right - 1 && word.left < page.width / 2),
  );
  const rest = nfc(line.map(({ text }) => text).join('')).replace(/^[.…_\s]+/u, '');
  const size = { bottom: label.bottom, height: label.bottom - label.top };
  if (rest === code) return [];
  if (rest === '') return [{ text: code, x: label.right + 3, align: 'left', ...size }];
  const slash = line.find(({ text }) => text.includes('/'));
  const number = code.slice(0, code.indexOf('/'));
  // The printed symbol is not the granted one: it cannot be unprinted, so the true code stands in the margin.
  if (!slash || rest !== code.slice(number.length)) return [box];
  return [{ text: number, x: slashLeft(slash), align: 'right', ...size }];
}

/** Up to the end of the symbol: a date line that begins left of the middle stands behind it, in the same line. */
function symbolLine(words: readonly StampWord[]): StampWord[] {
  const line = [...words].sort((one, other) => one.left - other.left);
  const slash = line.findIndex(({ text }) => text.includes('/'));
  const end = line.findIndex(
    (word, at) => slash >= 0 && at > slash && word.left - (line[at - 1]?.right ?? 0) > WORD_GAP,
  );
  return end < 0 ? line : line.slice(0, end);
}

/** Where the symbol begins: dots may be printed before the slash, in the same word. */
function slashLeft({ text, left, right }: StampWord): number {
  const before = text.indexOf('/');
  return before === 0 ? left : left + ((right - left) * before) / text.length;
}

function datePlaces(page: StampPage, head: readonly StampWord[], { place, issuedOn }: StampText): Placed[] {
  const { day, month, year } = dayAndMonth(issuedOn);
  const box: Placed = {
    text: dateLine(place, issuedOn),
    x: page.width - MARGIN,
    align: 'right',
    bottom: 34,
    height: LINE,
  };
  const [onDay, inMonth, inYear] = dateLabels(page, head) ?? [];
  if (!onDay || !inMonth || !inYear) return [box];
  const size = { bottom: onDay.bottom, height: onDay.bottom - onDay.top };
  const between = (from: StampWord, to: StampWord) =>
    head.filter((word) => sameLine(word, from) && word.left >= from.right - 1 && word.right <= to.left + 1);
  const after = head.filter((word) => sameLine(word, inYear) && word.left >= inYear.right - 1);
  const blanks: Placed[] = [];
  if (!hasDigit(between(onDay, inMonth))) blanks.push(middle(day, onDay.right, inMonth.left, size));
  if (!hasDigit(between(inMonth, inYear))) blanks.push(middle(month, inMonth.right, inYear.left, size));
  if (!hasDigit(after)) blanks.push({ text: year, x: inYear.right + 3, align: 'left', ...size });
  return blanks;
}

/** `ngày`, `tháng` and `năm` of one line in the right part: other lines may hold such words too. */
function dateLabels(page: StampPage, head: readonly StampWord[]): StampWord[] | undefined {
  const named = (word: StampWord, name: string): boolean => nfc(word.text).toLowerCase() === name;
  for (const onDay of head.filter((word) => named(word, 'ngày') && word.left > page.width / 3)) {
    const behind = head.filter((word) => sameLine(word, onDay) && word.left > onDay.left);
    const inMonth = behind.find((word) => named(word, 'tháng'));
    const inYear = behind.find((word) => named(word, 'năm'));
    if (inMonth && inYear) return [onDay, inMonth, inYear];
  }
  return undefined;
}

const middle = (text: string, from: number, to: number, size: { bottom: number; height: number }): Placed => ({
  text,
  x: (from + to) / 2,
  align: 'center',
  ...size,
});

const hasDigit = (words: readonly StampWord[]): boolean => words.some(({ text }) => /\d/.test(text));

const nfc = (text: string): string => text.normalize('NFC');

function sameLine(one: StampWord, other: StampWord): boolean {
  return Math.abs((one.top + one.bottom) / 2 - (other.top + other.bottom) / 2) < 6;
}
