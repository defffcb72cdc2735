/** A reference to an object of the same file. */
export interface PdfReference {
  readonly object: number;
}

/** A dictionary; the keys carry their slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** What can be said in a PDF, as far as a page count asks for it: names carry their slash, strings are `null`. */
export type PdfValue = number | string | boolean | null | PdfReference | PdfDictionary | readonly PdfValue[];

const DEEPEST = 32;
const SPACE = String.raw`[\0\t\n\f\r ]`;
const REGULAR = String.raw`[^\0\t\n\f\r ()<>[\]{}/%]`;
// Blanks and comments, then one token. Each repetition starts with a sign that the one before cannot hold: no backtracking.
const TOKEN = new RegExp(
  `${SPACE}*(?:%[^\\r\\n]*[\\r\\n]${SPACE}*)*(?:(?<mark><<|>>|\\[|\\]|\\()|(?<name>/${REGULAR}*)` +
    `|(?<object>\\d{1,10})${SPACE}{1,8}\\d{1,5}${SPACE}{1,8}R(?!${REGULAR})` +
    `|(?<number>[+-]?(?:\\d{1,15}(?:\\.\\d{0,15})?|\\.\\d{1,15}))(?!${REGULAR})` +
    `|(?<word>true|false|null)(?!${REGULAR})|(?<hex><[0-9A-Fa-f\\0\\t\\n\\f\\r ]*>))`,
  'y',
);

/** Reads PDF syntax from one place of a text on; strict, because whatever it does not understand is counted another way. */
export class PdfReader {
  constructor(
    private readonly text: string,
    /** Behind what was read last. */
    public at = 0,
  ) {}

  /** The next value; `undefined` when there is none or it is not well formed. */
  value(depth = 0): PdfValue | undefined {
    const token = depth > DEEPEST ? undefined : this.token();
    if (!token) return undefined;
    if (token['object'] !== undefined) return { object: Number(token['object']) };
    if (token['number'] !== undefined) return Number(token['number']);
    if (token['word'] !== undefined) return token['word'] === 'null' ? null : token['word'] === 'true';
    if (token['hex'] !== undefined) return null;
    if (token['mark'] === '<<') return this.dictionary(depth);
    if (token['mark'] === '[') return this.array(depth);
    if (token['mark'] === '(') return this.skipString();
    return token['name'];
  }

  /** Whether this pattern (sticky) stands here; then reading goes on behind it. */
  skip(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private token(): Record<string, string | undefined> | undefined {
    return this.skip(TOKEN)?.groups;
  }

  private ends(mark: string): boolean {
    const start = this.at;
    if (this.token()?.['mark'] === mark) return true;
    this.at = start;
    return false;
  }

  private dictionary(depth: number): PdfDictionary | undefined {
    const found = new Map<string, PdfValue>();
    while (!this.ends('>>')) {
      const name = this.token()?.['name'];
      const value = name === undefined ? undefined : this.value(depth + 1);
      if (name === undefined || value === undefined || found.has(name)) return undefined;
      found.set(name, value);
    }
    return found;
  }

  private array(depth: number): PdfValue[] | undefined {
    const found: PdfValue[] = [];
    while (!this.ends(']')) {
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      found.push(value);
    }
    return found;
  }

  /** Behind the parenthesis that closes a string; those inside come in pairs or after a backslash. */
  private skipString(): null | undefined {
    for (let open = 1; this.at < this.text.length;) {
      const sign = this.text[this.at];
      this.at += sign === '\\' ? 2 : 1;
      if (sign === '(') open += 1;
      if (sign === ')') open -= 1;
      if (open === 0) return null;
    }
    return undefined;
  }
}

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** A value as a whole number within bounds; `undefined` when it is something else. */
export function wholeOf(value: PdfValue | undefined, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
}

/** The object a value refers to; `undefined` when it is no reference. */
export function referenceOf(value: PdfValue | undefined): number | undefined {
  return value !== null && typeof value === 'object' && 'object' in value ? value.object : undefined;
}
