import { ASSIGNMENT_ROLES } from '@lienthong/handling/model';
import { injectKeptWords, type KeptWords } from '@lienthong/platform/web';
import * as z from 'zod';

/** The acts that ask for something more before they are done. */
export const ASKING_ACTS = ['give', 'instruct', 'cooperate', 'finish', 'return', 'withdraw', 'snooze'] as const;

const keptActSchema = z.object({
  kind: z.enum(ASKING_ACTS),
  /** Bút phê, result or reason. */
  words: z.string(),
  chosen: z
    .array(z.object({ id: z.string(), name: z.string(), role: z.enum(ASSIGNMENT_ROLES), dueOn: z.string().nullable() }))
    .readonly(),
});

/** What was written in the drawer of an act that is not done yet. */
export type KeptAct = z.output<typeof keptActSchema>;

/** The drawers left open with something written in them, each by what it is about. Use where `inject` works. */
export function injectKeptActs(): KeptWords<KeptAct> {
  return injectKeptWords('handling.act', keptActSchema);
}
