import type { DocumentView, DraftFields } from './document.contract';

/** The fields of a stored draft, as a person may go on writing them. */
export function draftFieldsOf(view: DocumentView): DraftFields {
  return {
    typeCode: view.typeCode,
    documentClass: view.documentClass,
    subject: view.subject,
    unitAbbreviation: view.unitAbbreviation,
    signerTitle: view.signerTitle,
    signerName: view.signerName,
    urgency: view.urgency,
    dueOn: view.dueOn,
    language: view.language,
    note: view.note,
    copies: view.copies,
    secrecy: 'none',
    reference: view.reference,
    recipientIds: view.recipientIds,
    route: view.route,
    fileIds: view.files.map((file) => file.id),
  };
}
