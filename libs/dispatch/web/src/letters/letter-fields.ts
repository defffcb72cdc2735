import type { ArrivalView, LetterFields, Proposal, ProposedField } from '@lienthong/dispatch/model';
import { vietnamDay } from '@lienthong/platform/kernel';

/** The fields of a letter as its form writes them. */
export function fieldsOf(view: ArrivalView): LetterFields {
  const { senderId, senderName, typeCode, codeNumber, codeNotation, subject, issuedOn } = view;
  const { signerTitle, signerName, urgency, dueOn, language, note } = view;
  const arrivedOn = vietnamDay(new Date(view.arrivedAt));
  const letter = { senderId, senderName, typeCode, codeNumber, codeNotation, subject, issuedOn, arrivedOn };
  return { ...letter, signerTitle, signerName, urgency, dueOn, language, note };
}

/** Whether two are written alike. */
export function sameFields(one: LetterFields, other: LetterFields): boolean {
  return (Object.keys(one) as (keyof LetterFields)[]).every((key) => one[key] === other[key]);
}

/** What was written stays; what was not touched since `base` takes what the server has now. */
export function mergeFields(written: LetterFields, base: LetterFields, now: LetterFields): LetterFields {
  const keys = Object.keys(written) as (keyof LetterFields)[];
  return Object.fromEntries(
    keys.map((key) => [key, written[key] === base[key] ? now[key] : written[key]]),
  ) as LetterFields;
}

/** The proposal for one field of a letter. */
export function proposalFor(view: ArrivalView, field: ProposedField): Proposal | undefined {
  return view.reading?.proposals.find((one) => one.field === field);
}

/** The fields of a letter in which a guess stands as it was read: a person must look at them. */
export function guessesIn(view: ArrivalView, fields: LetterFields): ProposedField[] {
  const guesses = (view.reading?.proposals ?? []).filter(({ confidence }) => confidence === 'guess');
  return guesses.filter((guess) => isTaken(guess, fields)).map(({ field }) => field);
}

/** An agency of the directory stands for the name that was read. */
function isTaken({ field, value }: Proposal, fields: LetterFields): boolean {
  return (field === 'senderName' && fields.senderId !== null) || String(fields[field] ?? '') === value;
}
