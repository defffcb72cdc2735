import { FIELD_LENGTH, writeDay, type DraftFields, type Signer } from '@lienthong/document/model';
import type { ArrivalView } from '../arrival/arrival.views';
import { dispatchErrors } from '../dispatch.errors';

/** The letter that is answered, as far as the answer takes from it. */
export type AnsweredLetter = Pick<
  ArrivalView,
  'state' | 'senderId' | 'senderName' | 'typeName' | 'code' | 'issuedOn' | 'subject' | 'urgency'
>;

/** Who answers: the unit whose letters stand in the symbol, and who will probably sign. */
export interface Answering {
  readonly unitAbbreviation: string | null;
  readonly signer: Signer | null;
}

/**
 * The draft of an answer: a công văn to the sender, with the reference line and the subject filled (Decree 30/2020
 * app. I). Refuses a letter that is not registered: it binds nobody to handle it (art. 22.1).
 */
export function replyTo(letter: AnsweredLetter, { unitAbbreviation, signer }: Answering): DraftFields {
  if (letter.state !== 'registered') throw dispatchErrors.not_registered({ state: letter.state });
  return {
    typeCode: 'CONG_VAN',
    documentClass: 'administrative',
    subject: cut(`V/v ${aboutOf(letter.subject)}`, FIELD_LENGTH.subject),
    reference: cut(referenceTo(letter), FIELD_LENGTH.reference),
    unitAbbreviation,
    signerTitle: signer?.title ?? '',
    signerName: signer?.fullName ?? '',
    urgency: letter.urgency,
    dueOn: null,
    language: 'Tiếng Việt',
    note: '',
    copies: 1,
    secrecy: 'none',
    recipientIds: letter.senderId === null ? [] : [letter.senderId],
    route: 'direct',
    fileIds: [],
  };
}

/** "Phúc đáp Công văn số 12/UBND-VX ngày 05/3/2026 của …": only what is known of the letter. */
function referenceTo({ typeName, code, issuedOn, senderName }: AnsweredLetter): string {
  const number = code === '' ? '' : ` số ${code}`;
  const day = issuedOn === null ? '' : ` ngày ${writeDay(issuedOn)}`;
  return `Phúc đáp ${typeName || 'văn bản'}${number}${day} của ${senderName}`;
}

/** The subject without the words it began with; a capital that only began the sentence becomes small. */
function aboutOf(subject: string): string {
  const about = subject.trim().replace(/^(v\s*\/\s*v|về việc)\s*:?\s*/iu, '');
  return /^\p{Lu}(\p{Ll}|\s)/u.test(about) ? about.charAt(0).toLocaleLowerCase('vi') + about.slice(1) : about;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
