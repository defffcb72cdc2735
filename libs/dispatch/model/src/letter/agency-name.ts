import { beginsLikeAgency, knownPhrase, PHRASES, SMALL_WORDS, UNITS, type KnownPhrase } from './agency-words';
import { folded } from './letter-text';
import type { Confidence } from './reading';

/** The name of an issuer and from which line it was taken. */
export interface NamedAgency {
  readonly name: string;
  readonly from: number;
  /** The agency named before it, as a sentence writes it; empty when there is none. */
  readonly superior: string;
  readonly confidence: Confidence;
}

/**
 * The issuer among the lines of a letterhead: superiors come first, each agency begins with a word agencies begin with.
 * A body that exists everywhere (văn phòng, phòng) gets the unit of its superior. `place` is where the letter was written:
 * a name that capitals cannot tell from other words.
 */
export function agencyName(lines: readonly string[], place = ''): NamedAgency | undefined {
  if (lines.length === 0) return undefined;
  const starts = lines.flatMap((line, at) => (at === 0 || beginsAgency(lines, at) ? [at] : []));
  const from = starts.at(-1) ?? 0;
  const own = lines.slice(from).join(' ');
  const above = lines.slice(starts.at(-2) ?? 0, from).join(' ');
  const { text, certain } = written(needsUnit(own) && above !== '' ? `${own} ${unitOf(own, above)}` : own, place);
  const confidence = certain && beginsLikeAgency(own) ? 'sure' : 'likely';
  return { name: text, from, superior: writtenName(above, place), confidence };
}

/** A name in capitals as it is written in a sentence: known names as they are spelt, proper names behind their unit. */
export function writtenName(capitals: string, place = ''): string {
  return written(capitals, place).text;
}

/** The unit at the end of an agency's name (`tỉnh Long An`); empty when it names none. */
export function unitIn(agency: string): string {
  const words = agency.split(' ');
  const at = words.findIndex((_, index) => unitAt(words, index) !== undefined);
  return at < 0 ? '' : words.slice(at).join(' ');
}

function written(capitals: string, place: string): { readonly text: string; readonly certain: boolean } {
  const words = capitals.replace(/\s+/g, ' ').trim().split(' ');
  const known = place === '' ? PHRASES : [knownPhrase(place), ...PHRASES];
  const out: string[] = [];
  let [proper, certain] = [false, true];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const phrase = phraseAt(words, at, known);
    const unit = unitAt(words, at);
    const small = SMALL_WORDS.includes(word.toLowerCase());
    out.push(phrase?.text ?? unit?.text ?? (proper && !small ? titled(word) : word.toLowerCase()));
    certain &&= phrase !== undefined || unit !== undefined || small || proper;
    proper = unit !== undefined || (proper && !phrase && !small);
    at += phrase?.count ?? unit?.count ?? 1;
  }
  const text = out.join(' ').replace(/\s+([,;])/g, '$1');
  return { text: text.charAt(0).toUpperCase() + text.slice(1), certain };
}

function beginsAgency(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1] ?? '';
  // `VĂN PHÒNG` over `ỦY BAN NHÂN DÂN TỈNH` is one name, and so is what goes on behind VÀ or a comma.
  if (folded(before) === 'van phong' || /\bva$/.test(folded(before)) || /[,-]$/.test(before)) return false;
  return beginsLikeAgency(lines[at] ?? '');
}

function needsUnit(own: string): boolean {
  const [name, words] = [folded(own), own.split(' ')];
  return (/^phong\b/.test(name) || name === 'van phong') && !words.some((_, at) => unitAt(words, at));
}

/** `VĂN PHÒNG` takes the whole name of its superior, `PHÒNG …` only the unit. */
function unitOf(own: string, above: string): string {
  return folded(own) === 'van phong' ? above : unitIn(above);
}

interface Found {
  readonly text: string;
  readonly count: number;
}

function phraseAt(words: readonly string[], at: number, known: readonly KnownPhrase[]): Found | undefined {
  for (const { words: wanted, phrase } of known) {
    let [count, met] = [0, 0];
    // A dash between words is a word of its own in print, and none when folded.
    while (met < wanted.length && at + count < words.length) {
      const word = folded(words[at + count] ?? '');
      if (word !== '' && word !== wanted[met]) break;
      if (word !== '') met += 1;
      count += 1;
    }
    const ending = /,$/.test(words[at + count - 1] ?? '') ? ',' : '';
    if (met === wanted.length) return { text: `${phrase}${ending}`, count };
  }
  return undefined;
}

function unitAt(words: readonly string[], at: number): Found | undefined {
  const text = UNITS.find((unit) => unit.split(' ').every((word, next) => words[at + next]?.toLowerCase() === word));
  // `XÃ HỘI` is no commune.
  if (text === undefined || (text === 'xã' && folded(words[at + 1] ?? '') === 'hoi')) return undefined;
  return { text, count: text.split(' ').length };
}

function titled(word: string): string {
  return word
    .toLowerCase()
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-');
}
