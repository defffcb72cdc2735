import { documentErrors } from '../document.errors';
import type { ReviewedDocument } from './step';

/** What was signed and what is there now, as digests of fields and files; `null` where nobody has signed here. */
export interface Digests {
  readonly signed: string | null;
  readonly present: string;
}

/**
 * Refuses the issue of a document that waits for its review to end or for a change somebody asked for, and of one that
 * is not what was signed (Decree 30/2020 art. 11). A draft signed outside the system, on paper, is issued as it is.
 */
export function requireIssuable(document: ReviewedDocument, digests: Digests): void {
  if (document.status === 'issued') throw documentErrors.already_issued({ documentId: document.id });
  if (document.status === 'reviewing') throw documentErrors.in_review({ documentId: document.id });
  if (document.status === 'draft' && document.returned) throw documentErrors.returned();
  if (document.status === 'signed' && digests.signed !== digests.present) throw documentErrors.changed_since_signed();
}
