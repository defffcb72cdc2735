import type { AgencyId } from '@lienthong/agency/model';
import type { Urgency } from '@lienthong/document/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import { dispatchErrors } from '../dispatch.errors';
import type { Arrival } from './arrival';

/** What a clerk writes about a letter that came on paper or by e-mail (Decree 30/2020 app. VI part II.II). */
export interface Letter {
  readonly senderId: AgencyId | null;
  readonly senderName: string;
  readonly typeCode: string;
  readonly codeNumber: string;
  readonly codeNotation: string;
  readonly subject: string;
  /** The letter's own date: empty until a person has read it on the letter. */
  readonly issuedOn: string | null;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly urgency: Urgency;
  readonly dueOn: string | null;
  readonly language: string;
  readonly note: string;
}

/** An incoming document with what is written about it. */
export type ReceivedLetter = Arrival & Letter;

/** What still stops a letter from being registered, in the order of the form. */
export interface LetterFault {
  readonly field: 'senderName' | 'typeCode' | 'codeNumber' | 'issuedOn' | 'subject' | 'arrivedOn';
  readonly fault: 'missing' | 'future';
}

type Checked = Pick<Letter, 'senderName' | 'typeCode' | 'codeNumber' | 'issuedOn' | 'subject'> &
  Pick<Arrival, 'arrivedAt'>;

/**
 * What is missing before a letter may enter the register: sender, type, number, its own date and subject; neither date may
 * lie in the future. The screen shows the list, registering enforces it (Decree 30/2020 art. 22.1).
 */
export function checkLetter(letter: Checked, at: Date): LetterFault[] {
  const faults: LetterFault[] = [];
  const today = vietnamDay(at);
  const missing = (field: LetterFault['field']) => faults.push({ field, fault: 'missing' });
  if (letter.senderName.trim() === '') missing('senderName');
  if (letter.typeCode === '') missing('typeCode');
  if (letter.codeNumber.trim() === '') missing('codeNumber');
  if (letter.issuedOn === null) missing('issuedOn');
  else if (letter.issuedOn > today) faults.push({ field: 'issuedOn', fault: 'future' });
  if (letter.subject.trim() === '') missing('subject');
  if (vietnamDay(letter.arrivedAt) > today) faults.push({ field: 'arrivedOn', fault: 'future' });
  return faults;
}

/**
 * Writes a letter's fields: only while it waits, only where a clerk is the one who knows them. What came through this
 * installation is as its sender signed it. Throws when somebody else saved since the revision that was read.
 */
export function changeLetter(arrival: ReceivedLetter, letter: Letter & Pick<Arrival, 'arrivedAt'>, revision: number) {
  requireOwnLetter(arrival);
  if (arrival.revision !== revision) throw dispatchErrors.arrival_changed({ revision: arrival.revision });
  return { ...arrival, ...letter, revision: revision + 1 };
}

/** Whether a letter that was laid in by mistake may be thrown away: only while it waits, and only if no sender counts on it. */
export function requireOwnLetter(arrival: Arrival): void {
  if (arrival.state !== 'pending') throw dispatchErrors.arrival_already_answered({ state: arrival.state });
  if (arrival.channel === 'internal' || arrival.channel === 'axis') throw dispatchErrors.arrival_not_editable();
}

/** The instant of the arrival day a clerk wrote, at the hour it was laid in; days run in Vietnam. */
export function arrivedOnDay(arrivedAt: Date, day: string): Date {
  const days = (Date.parse(day) - Date.parse(vietnamDay(arrivedAt))) / 86_400_000;
  return new Date(arrivedAt.getTime() + days * 86_400_000);
}
