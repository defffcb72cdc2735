import type { VersionDifference } from '@lienthong/document/model';
import { diffWordsWithSpace } from 'diff';

/** Longer texts are not compared word by word: nobody reads such an answer, and it would take the process's time. */
const MOST_CHARACTERS = 400_000;
/** Two texts that have little in common are told as one removed and one added. */
const MOST_MS = 2_000;

/** The pieces of two texts in order; `null` when one of them has no words, or is too long. */
export function differenceOf(before: string | undefined, after: string | undefined): VersionDifference['text'] {
  if (before === undefined || after === undefined) return null;
  const [one, two] = [tidy(before), tidy(after)];
  if (one === '' || two === '' || one.length + two.length > MOST_CHARACTERS) return null;
  const parts = diffWordsWithSpace(one, two, { timeout: MOST_MS });
  if (!parts)
    return [
      { change: 'removed', words: one },
      { change: 'added', words: two },
    ];
  return parts.map(({ added, removed, value }) => ({
    change: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    words: value,
  }));
}

/** Blanks that only lay text out on a page say nothing. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\f]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
