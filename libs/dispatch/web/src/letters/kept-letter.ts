import { letterFieldsSchema } from '@lienthong/dispatch/model';
import { injectKeptWords, type KeptWords } from '@lienthong/platform/web';
import * as z from 'zod';

const keptLetterSchema = z.object({
  /** The fields as the server had them, and as they were written over that. */
  base: letterFieldsSchema,
  written: letterFieldsSchema,
  /** A sender's name still being typed: only a whole one is looked up in the directory. */
  sender: z.string().optional(),
});

/** What was written of a letter and has not reached the server. */
export type KeptLetter = z.output<typeof keptLetterSchema>;

/** The letters with fields that have not reached the server, by arrival. Use where `inject` works. */
export function injectKeptLetters(): KeptWords<KeptLetter> {
  return injectKeptWords('dispatch.letter', keptLetterSchema);
}
