import { foldVietnamese } from '@lienthong/platform/text';

/** One line of the palette, in the present language. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, beside the label. */
  readonly group: string;
  readonly keys?: string;
  readonly run: () => unknown;
}

/** The entries that contain every typed word, with or without accents; those that begin with the first word come first. */
export function matchEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return entries;
  const found = entries.flatMap((entry) => {
    const text = foldVietnamese(`${entry.label} ${entry.group}`);
    return words.every((word) => text.includes(word)) ? [{ entry, begins: text.startsWith(first) }] : [];
  });
  return [...found.filter(({ begins }) => begins), ...found.filter(({ begins }) => !begins)].map(({ entry }) => entry);
}
