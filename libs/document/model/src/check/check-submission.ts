import { foldVietnamese } from '@lienthong/platform/text';
import type { OutgoingDocument } from '../document';
import { findDocumentType } from '../document-type';
import { checkDraft, type DraftFault } from './check-draft';
import { malformedCodes } from './malformed-codes';
import { printedMarks, type MarkedFile } from './printed-marks';

/** Something the check of a draft found: what `stop`s the submission, or what one should look at once more. */
export interface Finding {
  readonly field: DraftFault['field'] | 'recipientIds' | 'dueOn' | 'unitAbbreviation' | 'reference';
  readonly fault: string;
  readonly level: 'stop' | 'warn';
  /** The piece of text it is about. */
  readonly detail?: string;
}

/** The main file of a draft as far as a machine can read it. */
export interface MainFile {
  readonly mediaType: string;
  /** `null` when it cannot be read as a document. */
  readonly content: {
    readonly text: string;
    /** In millimetres; empty where the format has no pages yet (DOCX). */
    readonly pageSizes: readonly { readonly width: number; readonly height: number }[];
  } | null;
}

/** What the check looks at. */
export interface CheckedSubmission {
  readonly draft: Pick<
    OutgoingDocument,
    | 'typeCode'
    | 'documentClass'
    | 'subject'
    | 'signerTitle'
    | 'signerName'
    | 'recipientIds'
    | 'dueOn'
    | 'unitAbbreviation'
    | 'reference'
  >;
  readonly fileCount: number;
  readonly mainFile: MainFile | null;
  /** The files after the main one, as far as they can be read. */
  readonly annexes: readonly MarkedFile[];
  /** Proposed recipients that do not exist today, by id. */
  readonly unknownRecipients: readonly string[];
  readonly today: string;
}

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Everything to put right, or to look at, before a draft is submitted, in the order of the form (Decree 30/2020 art. 8,
 * app. I). The same list is on the screen and enforced at the submission.
 */
export function checkSubmission(checked: CheckedSubmission): Finding[] {
  const { draft } = checked;
  return [
    ...checkDraft(draft, checked.fileCount).map((fault) => stop(fault.field, fault.fault)),
    ...checkWords(draft),
    ...(draft.dueOn !== null && draft.dueOn < checked.today ? [stop('dueOn', 'past')] : []),
    ...checkRecipients(checked),
    ...(checked.mainFile ? checkMainFile(checked.mainFile, draft) : []),
    ...checked.annexes.flatMap(({ name, marks }) =>
      marks.secrecy === null ? [] : [stop('files', 'secret_mark', `${marks.secrecy} – ${name}`)],
    ),
  ];
}

function checkWords({ typeCode, subject, reference, unitAbbreviation }: CheckedSubmission['draft']): Finding[] {
  const findings: Finding[] = [];
  const type = findDocumentType(typeCode);
  // "V/v" stands in a công văn only; every other type is named above its subject (app. I part II.5).
  if (type && type.code !== 'CONG_VAN' && /^\s*v\s*\/\s*v\b/iu.test(subject))
    findings.push(warn('subject', 'about_in_typed'));
  if (type?.code === 'CONG_VAN' && unitAbbreviation === null) findings.push(warn('unitAbbreviation', 'missing'));
  for (const code of malformedCodes(subject)) findings.push(warn('subject', 'code_malformed', code));
  for (const code of malformedCodes(reference)) findings.push(warn('reference', 'code_malformed', code));
  return findings;
}

function checkRecipients({ draft, unknownRecipients }: CheckedSubmission): Finding[] {
  if (draft.recipientIds.length === 0) return [stop('recipientIds', 'missing')];
  return unknownRecipients.length > 0 ? [stop('recipientIds', 'unknown', String(unknownRecipients.length))] : [];
}

function checkMainFile({ mediaType, content }: MainFile, draft: CheckedSubmission['draft']): Finding[] {
  if (mediaType !== PDF && mediaType !== DOCX) return [stop('files', 'main_not_document')];
  if (!content) return [stop('files', 'main_unreadable')];
  const findings = content.pageSizes.every(isA4) ? [] : [warn('files', 'not_a4')];
  // A scan has no text to compare with.
  return content.text.trim() === '' ? findings : [...findings, ...checkText(content.text, draft)];
}

function checkText(text: string, { subject, signerName }: CheckedSubmission['draft']): Finding[] {
  const { secrecy, code } = printedMarks(text);
  const folded = fold(text);
  const lacks = (words: string) => words.trim() !== '' && !folded.includes(fold(words));
  return [
    // Such a document must not lie on a networked system (law 117/2025/QH15).
    ...(secrecy === null ? [] : [stop('files', 'secret_mark', secrecy)]),
    ...(code === null ? [] : [warn('files', 'number_printed', code)]),
    ...(lacks('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') ? [warn('files', 'no_state_title')] : []),
    ...(lacks('Nơi nhận') ? [warn('files', 'no_recipient_block')] : []),
    ...(lacks(subject.replace(/^\s*v\s*\/\s*v\s*/iu, '')) ? [warn('files', 'subject_differs')] : []),
    ...(lacks(signerName) ? [warn('files', 'signer_differs')] : []),
  ];
}

/** Lines are broken where the paper ends, and accents are placed in two ways: neither makes a difference. */
function fold(text: string): string {
  return foldVietnamese(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A4 within what printers and scanners round (App. I: 210 mm × 297 mm), upright or across. */
function isA4({ width, height }: { width: number; height: number }): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= 3;
  return (near(width, 210) && near(height, 297)) || (near(width, 297) && near(height, 210));
}

function stop(field: Finding['field'], fault: string, detail?: string): Finding {
  return { field, fault, level: 'stop', ...(detail === undefined ? {} : { detail }) };
}

function warn(field: Finding['field'], fault: string, detail?: string): Finding {
  return { field, fault, level: 'warn', ...(detail === undefined ? {} : { detail }) };
}
