import { findDocumentType, LEGAL_TYPES } from '../document-type';
import type { OutgoingDocument } from '../document';

/** A field of the draft that still stops the issue, with the reason. */
export interface DraftFault {
  readonly field: 'typeCode' | 'documentClass' | 'subject' | 'signerTitle' | 'signerName' | 'files';
  readonly fault: 'missing' | 'unknown' | 'not_legal_type';
}

/** The fields that the issue looks at. */
export type CheckedFields = Pick<
  OutgoingDocument,
  'typeCode' | 'documentClass' | 'subject' | 'signerTitle' | 'signerName'
>;

/**
 * What is still missing before a draft may be issued: a known type, a subject, the signer and at least one file.
 * The same list is shown while drafting and enforced at issue (Decree 30/2020 art. 8, app. I).
 */
export function checkDraft(draft: CheckedFields, fileCount: number): DraftFault[] {
  const faults: DraftFault[] = [];
  if (!findDocumentType(draft.typeCode)) faults.push({ field: 'typeCode', fault: 'unknown' });
  if (draft.documentClass === 'legal' && !LEGAL_TYPES.includes(draft.typeCode))
    faults.push({ field: 'documentClass', fault: 'not_legal_type' });
  if (draft.subject.trim() === '') faults.push({ field: 'subject', fault: 'missing' });
  if (draft.signerTitle.trim() === '') faults.push({ field: 'signerTitle', fault: 'missing' });
  if (draft.signerName.trim() === '') faults.push({ field: 'signerName', fault: 'missing' });
  if (fileCount === 0) faults.push({ field: 'files', fault: 'missing' });
  return faults;
}
