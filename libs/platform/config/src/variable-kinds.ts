import * as z from 'zod';

/** A number between two limits, both allowed. */
export function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

/** A yes or no: `1`, `true`, `yes`, `on`, or their opposites. */
export function flag() {
  return z.stringbool({ error: 'must be 1 or 0' });
}

/** An address of one of the given schemes, e.g. `postgres:`. */
export function address(...schemes: readonly string[]) {
  const error = `must be an address beginning with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`;
  return z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), { error });
}

/** One of a few words. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words, { error: `must be one of: ${words.join(', ')}` });
}

/** Any text; the schema says what it is for. */
export function text() {
  return z.string();
}
