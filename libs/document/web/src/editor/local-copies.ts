import { draftFieldsSchema, fileViewSchema } from '@lienthong/document/model';
import * as z from 'zod';

/** A draft as it was when the server could not be reached, or had not been told yet. */
const copySchema = z.object({
  /** The revision it was written on; `null` for a draft the server does not know. */
  revision: z.number().nullable(),
  fields: draftFieldsSchema,
  files: z.array(fileViewSchema),
});

/** A draft kept on this computer until the server has it. */
export type LocalCopy = z.output<typeof copySchema>;

const keyOf = (personId: string, id: string | undefined) => `lienthong.draft.${personId}.${id ?? 'new'}`;

/** The copy of a draft on this computer, if there is a readable one. */
export function readLocalCopy(personId: string, id: string | undefined): LocalCopy | undefined {
  const text = localStorage.getItem(keyOf(personId, id));
  const copy = copySchema.safeParse(text === null ? undefined : parse(text));
  return copy.success ? copy.data : undefined;
}

/** Keeps a copy of a draft on this computer; a full store keeps nothing, the server still gets the draft. */
export function writeLocalCopy(personId: string, id: string | undefined, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(personId, id), JSON.stringify(copy));
  } catch {
    return; // QuotaExceededError, or storage switched off
  }
}

/** Forgets the copy of a draft. */
export function dropLocalCopy(personId: string, id: string | undefined): void {
  localStorage.removeItem(keyOf(personId, id));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours
  }
}
