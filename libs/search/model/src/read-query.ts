import { codePattern } from '@lienthong/platform/text';
import { searchWords, wordPairs } from './search-words';

/** Why a result was found, best first: by its code, by the words side by side, by all words anywhere, by a beginning. */
export type MatchKind = 'code' | 'phrase' | 'words' | 'beginning';

/** One way to match: a tsquery over folded words, and patterns the folded code must have besides. */
export interface MatchTier {
  readonly kind: MatchKind;
  readonly query: string;
  readonly code: readonly string[] | null;
}

/** What a person typed, understood. */
export interface SearchPlan {
  /** Ways to match, best first; empty when nothing was typed. */
  readonly tiers: readonly MatchTier[];
  /** What to mark in results: folded words. */
  readonly words: readonly string[];
  /** Something was typed, but no letter or digit: nothing is found. */
  readonly nothing: boolean;
}

/** The most words of one query; further ones are not used (docs/limits.md). */
export const MAX_WORDS = 16;

const QUOTED = /["“”]([^"“”]*)["“”]/gu;
const DATE = /\b([0-3]?\d)[/.-]([01]?\d)[/.-]((?:19|20)\d\d)\b|\b((?:19|20)\d\d)-([01]\d)-([0-3]\d)\b/g;
const ARRIVAL_NUMBER = /^\s*(?:s[oố]\s+)?(?:đ[eế]n|den)\s+(?:s[oố]\s+)?0*(\d{1,9})\s*$/iu;
const LONGEST_CODE = 60;

/** Understands what a person typed: words, "words side by side", dates, a code written anyhow, `đến 15`. */
export function readQuery(typed: string): SearchPlan {
  const text = typed.normalize('NFC');
  const quoted = [...text.matchAll(QUOTED)].map(([, inside = '']) => searchWords(inside).slice(0, MAX_WORDS));
  const unquoted = text.replace(QUOTED, ' ');
  const dates = [...unquoted.matchAll(DATE)].map(dateLexeme);
  const rest = unquoted.replace(DATE, ' ');
  const words = searchWords(rest).slice(0, MAX_WORDS);
  const all = [...quoted.flat(), ...words];
  if (all.length + dates.length === 0) return { tiers: [], words: [], nothing: text.trim() !== '' };
  const always = [...dates, ...quoted.flatMap((phrase) => [...phrase, ...wordPairs(phrase)])];
  const tiers = [...codeTiers(rest, words, always), ...wordTiers(words, always)];
  return { tiers, words: [...new Set(all)], nothing: false };
}

function codeTiers(rest: string, words: readonly string[], always: readonly string[]): MatchTier[] {
  const arrivalNumber = ARRIVAL_NUMBER.exec(rest)?.[1];
  if (arrivalNumber !== undefined)
    return [{ kind: 'code', query: conjunction([...always, `@${arrivalNumber}`]), code: null }];
  const numbers = words.filter((word) => /^[0-9]{1,9}$/.test(word));
  if (numbers.length === 0 || rest.length > LONGEST_CODE) return [];
  const byCode: MatchTier = {
    kind: 'code',
    query: conjunction([...always, ...numbers.map((number) => `#${number}`)]),
    code: codePattern(rest),
  };
  if (numbers.length > 1 || words.length > 1) return [byCode];
  return [byCode, { kind: 'code', query: conjunction([...always, `@${numbers[0]}`]), code: null }];
}

function wordTiers(words: readonly string[], always: readonly string[]): MatchTier[] {
  const tiers: MatchTier[] = [];
  if (words.length > 1)
    tiers.push({ kind: 'phrase', query: conjunction([...always, ...words, ...wordPairs(words)]), code: null });
  tiers.push({ kind: 'words', query: conjunction([...always, ...words]), code: null });
  const last = words.at(-1);
  // With a number in it, it is a code or a date: nobody waits for the rest of its last word.
  if (last !== undefined && /^[a-z]{2,}$/.test(last) && !words.some((word) => /^[0-9]/.test(word)))
    tiers.push({ kind: 'beginning', query: conjunction([...always, ...words.slice(0, -1)], last), code: null });
  return tiers;
}

/** Every lexeme must be there; one more may be only begun. Quoted, so that nothing typed is an operator. */
function conjunction(lexemes: readonly string[], begun?: string): string {
  const parts = [...new Set(lexemes)].map((lexeme) => `'${lexeme}'`);
  return [...parts, ...(begun === undefined ? [] : [`'${begun}':*`])].join(' & ');
}

function dateLexeme([, day, month, year, isoYear, isoMonth, isoDay]: RegExpMatchArray): string {
  const two = (part = ''): string => part.padStart(2, '0');
  return `~d${isoYear ?? year}${two(isoMonth ?? month)}${two(isoDay ?? day)}`;
}
