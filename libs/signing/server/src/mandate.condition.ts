import { foldedWords } from '@lienthong/platform/database';
import { wordsPattern } from '@lienthong/platform/text';
import type { mandateFilterSchema } from '@lienthong/signing/model';
import type * as z from 'zod';

type Filter = Pick<z.output<typeof mandateFilterSchema>, 'q' | 'capacity' | 'state'>;

/** The last day a mandate can hold; the SQL of `isOver` in the model, with the end of the post besides. */
const LAST_DAY = 'least(m.until_on, m.revoked_on - 1, p.ended_on - 1, o.until_on, o.revoked_on - 1)';

/** The mandates (`m`, their posts `p`, their origins `o`) that fit a filter on a day; adds its values to `parameters`. */
export function mandateCondition({ q, capacity, state }: Filter, day: string, parameters: unknown[]): string {
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const over = (): string => `coalesce(${LAST_DAY} < ${place(day)}::date, false)`;
  const conditions: string[] = [];
  const words = wordsPattern(q ?? '');
  if (words.length)
    conditions.push(`${foldedWords(`p.person_name || ' ' || p.title`)} LIKE ALL (${place(words)}::text[])`);
  // Asked for, but not for any word: nothing is found rather than everything.
  else if (q?.trim()) conditions.push('false');
  if (capacity) conditions.push(`m.lines @> ${place(JSON.stringify([{ capacity }]))}::jsonb`);
  if (state) conditions.push(state === 'past' ? over() : `NOT ${over()}`);
  return conditions.map((condition) => `AND ${condition}`).join(' ');
}
