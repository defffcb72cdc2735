import { foldVietnamese } from '@lienthong/platform/text';

/** The part of an agency that is searched. */
interface Named {
  readonly id: string;
  readonly label: string;
  readonly abbreviation: string;
}

/** Prepares agencies to be found by every word typed, with or without accents, in name or abbreviation. */
export function agencyFinder(nodes: readonly Named[]): (query: string) => readonly string[] | undefined {
  const folded = nodes.map(({ id, label, abbreviation }) => [id, foldVietnamese(`${label} ${abbreviation}`)] as const);
  return (query) => {
    const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
    if (!words.length) return undefined;
    return folded.flatMap(([id, text]) => (words.every((word) => text.includes(word)) ? [id] : []));
  };
}
