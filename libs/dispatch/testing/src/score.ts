import type { KnownAnswers } from './letter-sample';

/** The fields that count, in the order of the form. */
export const SCORED_FIELDS = [
  'senderName',
  'typeCode',
  'codeNumber',
  'codeNotation',
  'issuedOn',
  'subject',
  'urgency',
  'signerTitle',
  'signerName',
] as const satisfies readonly (keyof KnownAnswers)[];

/** How one letter was read: which fields are not as they should be. */
export interface Score {
  readonly wrong: readonly (typeof SCORED_FIELDS)[number][];
  /** Fields a clerk has to touch: those above, what was written in by hand, and the date, which is confirmed by one key. */
  readonly corrections: number;
}

/** Compares proposals with the answers, letter for letter after NFC. */
export function scoreOf(proposals: readonly { field: string; value: string }[], answers: KnownAnswers): Score {
  const read = new Map(proposals.map(({ field, value }) => [field, value.normalize('NFC')]));
  const expected = (field: (typeof SCORED_FIELDS)[number]) =>
    field === 'urgency' ? String(answers.urgency) : answers[field].normalize('NFC');
  const given = (field: string) => read.get(field) ?? (field === 'urgency' ? '0' : '');
  const wrong = SCORED_FIELDS.filter((field) => given(field) !== expected(field));
  const touched = SCORED_FIELDS.filter(
    (field) => wrong.includes(field) || expected(field) === '' || field === 'issuedOn',
  );
  return { wrong, corrections: touched.length };
}
