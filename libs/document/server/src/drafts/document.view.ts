import {
  checkDraft,
  type DocumentClass,
  type DocumentStatus,
  type DocumentView,
  type FileView,
  type Route,
  type Urgency,
} from '@lienthong/document/model';

/** One outgoing document in a list, as the database tells it. */
export interface DocumentRecord {
  readonly id: string;
  readonly status: DocumentStatus;
  readonly code: string | null;
  readonly type_code: string;
  readonly type_name: string;
  readonly document_class: DocumentClass;
  readonly subject: string;
  readonly signer_name: string;
  readonly signer_title: string;
  readonly urgency: Urgency;
  readonly issued_on: string | null;
  readonly changed_at: Date;
  readonly dispatch_id: string | null;
  readonly returned: boolean;
  readonly waiting_for: string | null;
  readonly signed_at: Date | null;
  readonly file_count: number;
}

/** One outgoing document whole, as the database tells it. */
export interface WholeRecord extends DocumentRecord {
  readonly agency_name: string;
  readonly code_number: string | null;
  readonly code_notation: string | null;
  readonly unit_abbreviation: string | null;
  readonly due_on: string | null;
  readonly language: string;
  readonly note: string;
  readonly copies: number;
  readonly page_amount: number | null;
  readonly revision: number;
  readonly reference: string;
  readonly recipient_ids: string[];
  readonly route: Route;
  readonly replies_to_arrival_id: string | null;
  readonly signature_lines: string[];
  readonly owner_post_id: string;
  readonly holder_post_id: string;
  readonly round: number;
  readonly versions: number;
}

/** A document as a list shows it. */
export function toDocumentRow(record: DocumentRecord) {
  return {
    id: record.id,
    status: record.status,
    code: record.code,
    typeCode: record.type_code,
    typeName: record.type_name,
    documentClass: record.document_class,
    subject: record.subject,
    signerName: record.signer_name,
    signerTitle: record.signer_title,
    urgency: record.urgency,
    issuedOn: record.issued_on,
    changedAt: record.changed_at.toISOString(),
    fileCount: record.file_count,
    dispatchId: record.dispatch_id,
    returned: record.returned,
    waitingFor: record.waiting_for,
    signedAt: record.signed_at?.toISOString() ?? null,
  };
}

/** A document whole; a draft also says what still stops its issue, by the rule that the issue applies. */
export function toDocumentView(record: WholeRecord, files: readonly FileView[]): DocumentView {
  const row = toDocumentRow(record);
  return {
    ...row,
    agencyName: record.agency_name,
    codeNumber: record.code_number,
    codeNotation: record.code_notation,
    unitAbbreviation: record.unit_abbreviation,
    dueOn: record.due_on,
    language: record.language,
    note: record.note,
    copies: record.copies,
    pageAmount: row.status === 'issued' ? record.page_amount : pagesOf(files),
    ...proposalOf(record),
    ownerPostId: record.owner_post_id,
    holderPostId: record.holder_post_id,
    round: record.round,
    versions: record.versions,
    revision: record.revision,
    files: [...files],
    faults: row.status === 'draft' || row.status === 'signed' ? checkDraft(row, files.length) : [],
  };
}

/** Whom it is meant for, what it answers, and how it was signed. */
function proposalOf(record: WholeRecord) {
  return {
    reference: record.reference,
    recipientIds: record.recipient_ids,
    route: record.route,
    repliesToArrivalId: record.replies_to_arrival_id,
    signatureLines: record.signature_lines,
  };
}

/** Counted like the issue counts: files without a known number of pages do not add to it. */
function pagesOf(files: readonly FileView[]): number | null {
  const known = files.flatMap((file) => (file.pages === null ? [] : [file.pages]));
  return known.length === 0 ? null : known.reduce((sum, pages) => sum + pages, 0);
}
