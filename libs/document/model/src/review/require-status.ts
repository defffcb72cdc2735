import type { DomainError } from '@lienthong/platform/kernel';
import type { DocumentStatus } from '../document';
import { documentErrors } from '../document.errors';
import type { ReviewedDocument } from './step';

/** Which refusal tells that a document is further on, or not yet so far. */
const REFUSALS: Readonly<Record<DocumentStatus, (params: { documentId: string }) => DomainError>> = {
  draft: documentErrors.not_in_review,
  reviewing: documentErrors.in_review,
  signed: documentErrors.already_signed,
  issued: documentErrors.already_issued,
};

/** Refuses a document that is in another status than the wanted ones, by the code that names where it is. */
export function requireStatus(document: Pick<ReviewedDocument, 'id' | 'status'>, ...wanted: DocumentStatus[]): void {
  if (!wanted.includes(document.status)) throw REFUSALS[document.status]({ documentId: document.id });
}
