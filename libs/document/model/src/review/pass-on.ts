import { requireAllowed, type Actor, type PostId } from '@lienthong/identity/model';
import { documentErrors } from '../document.errors';
import { requireStatus } from './require-status';
import type { ReviewedDocument } from './step';

/** Hands a returned draft to the person who changes it: only who holds it may (Decree 30/2020 art. 10.3). */
export function passOn(document: ReviewedDocument, to: PostId, actor: Actor): ReviewedDocument {
  requireAllowed(actor, 'document.draft', document, documentErrors.not_found);
  requireStatus(document, 'draft');
  if (!document.returned || document.holderPostId !== actor.postId) throw documentErrors.held_elsewhere();
  return { ...document, holderPostId: to };
}
