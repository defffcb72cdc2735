/** What stands in a book under a number. */
export type LineKind = 'document' | 'arrival' | 'stub' | 'copy' | 'reserved' | 'inserted' | 'void';

/** One line of a book, as far as its number goes. */
export interface BookLine {
  readonly number: number;
  readonly suffix: string;
  readonly kind: LineKind;
}

/** How the numbers 1 to last of a book are accounted for. */
export interface BookAccount {
  readonly last: number;
  /** Lines that are documents: sent, received, certified copies, or stubs of secret ones. */
  readonly documents: number;
  /** Taken in advance and not used yet. */
  readonly reserved: number;
  /** Put between others and not used yet. */
  readonly inserted: number;
  readonly voided: number;
  /** Numbers that nothing explains. */
  readonly missing: readonly number[];
  /** Numbers that stand there more than once. */
  readonly doubled: readonly string[];
  /** Numbers beyond the last one that was granted. */
  readonly beyond: readonly number[];
}

/** Accounts for every number of a book; a sound one has nothing missing, doubled or beyond. */
export function explainBook(last: number, lines: readonly BookLine[]): BookAccount {
  const count = (...kinds: LineKind[]): number => lines.filter(({ kind }) => kinds.includes(kind)).length;
  const times = new Map<string, number>();
  for (const { number, suffix } of lines) times.set(`${number}${suffix}`, (times.get(`${number}${suffix}`) ?? 0) + 1);
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  return {
    last,
    documents: count('document', 'arrival', 'stub', 'copy'),
    reserved: count('reserved'),
    inserted: count('inserted'),
    voided: count('void'),
    missing: numbers.filter((number) => !times.has(String(number))),
    doubled: [...times].flatMap(([written, found]) => (found > 1 ? [written] : [])),
    beyond: [...new Set(lines.flatMap(({ number }) => (number > last ? [number] : [])))],
  };
}
