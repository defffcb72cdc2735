const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WRITTEN = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?$/;
const PACKED = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/;

/**
 * The calendar date (`YYYY-MM-DD`) a person means: `25/11/2026`, `5-3-26`, `5/3` and `0503` (of the year of `today`),
 * `25112026`, or the ISO form. `null` for nothing, `undefined` for what is no date that exists.
 */
export function readDate(words: string, today: string): string | null | undefined {
  const text = words.trim();
  if (text === '') return null;
  const iso = ISO.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const written = WRITTEN.exec(text) ?? PACKED.exec(text);
  if (!written) return undefined;
  const year = written[3] ?? today.slice(0, 4);
  return dateOf(year.length === 2 ? `20${year}` : year, written[2], written[1]);
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : undefined;
}
