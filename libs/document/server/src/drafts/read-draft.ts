import { documentErrors, findDocumentType, type DraftFields, type OutgoingDocument } from '@lienthong/document/model';
import { normaliseText } from '@lienthong/platform/text';

/** The part of a draft that a person writes. */
export type DraftContent = Omit<
  OutgoingDocument,
  'id' | 'agencyId' | 'ownerPostId' | 'status' | 'revision' | 'repliesToArrivalId'
>;

/**
 * What a person wrote, in the form that is stored. Refuses `document.secret_refused` (a document with a secrecy mark
 * must not enter a networked system), a type the decree does not know (`document.incomplete`) and forbidden characters
 * (`text.invalid`). An empty type is allowed until the issue.
 */
export function readDraft(fields: Omit<DraftFields, 'fileIds'>): DraftContent {
  if (fields.secrecy !== 'none') throw documentErrors.secret_refused({ secrecy: fields.secrecy });
  if (fields.typeCode !== '' && !findDocumentType(fields.typeCode))
    throw documentErrors.incomplete({ field: 'typeCode', fault: 'unknown' });
  return {
    typeCode: fields.typeCode,
    documentClass: fields.documentClass,
    subject: oneLine(fields.subject),
    unitAbbreviation: oneLine(fields.unitAbbreviation ?? '') || null,
    signerTitle: oneLine(fields.signerTitle),
    signerName: oneLine(fields.signerName),
    urgency: fields.urgency,
    dueOn: fields.dueOn,
    language: oneLine(fields.language),
    note: normaliseText(fields.note).trim(),
    copies: fields.copies,
    reference: oneLine(fields.reference),
    recipientIds: [...new Set(fields.recipientIds)],
    route: fields.route,
  };
}

/** These stand in one cell of a register: a line break pasted from a letter is a blank there. */
function oneLine(raw: string): string {
  return normaliseText(raw).replace(/\s+/g, ' ').trim();
}
