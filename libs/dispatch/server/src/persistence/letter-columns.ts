import { codeKey, findLetterType, issuerKey, type Letter } from '@lienthong/dispatch/model';
import { formatCode } from '@lienthong/document/model';
import { searchableWords } from '@lienthong/platform/text';
import type { ArrivalEntity } from './arrival.entity';

/** The columns of a letter's content. */
export type LetterColumns = Letter &
  Pick<ArrivalEntity, 'typeName' | 'documentClass' | 'code' | 'codeFolded' | 'subjectFolded' | 'senderFolded'>;

/** What a clerk wrote about a letter as it is stored: with what is concluded from it and what it is found by. */
export function toLetterColumns(letter: Letter): LetterColumns {
  const { senderId, senderName, typeCode, codeNumber, codeNotation, subject, issuedOn } = letter;
  const { signerTitle, signerName, urgency, dueOn, language, note } = letter;
  const code = codeNotation === '' ? codeNumber : formatCode(codeNumber, codeNotation);
  return {
    senderId,
    senderName,
    senderFolded: issuerKey(senderName),
    typeCode,
    typeName: findLetterType(typeCode)?.name ?? '',
    // A legal document carries its year in the symbol (Decree 30/2020 art. 15.1.a).
    documentClass: /^\d{4}\//.test(codeNotation) ? 'legal' : 'administrative',
    codeNumber,
    codeNotation,
    code,
    codeFolded: codeKey(codeNumber, codeNotation),
    subject,
    subjectFolded: searchableWords(subject),
    issuedOn,
    signerTitle,
    signerName,
    urgency,
    dueOn,
    language,
    note,
  };
}
