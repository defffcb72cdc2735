import { can, type Actor } from '@lienthong/identity/model';
import type { Review } from './step';

/**
 * Whether this post may change the text now: while it is drafted everybody who drafts; under review only who checks the
 * content or signs, during the own turn (Decree 30/2020 app. VI part I.III.1.n). What is signed is not changed any more.
 */
export function canChange({ document, steps }: Review, actor: Actor): boolean {
  if (can(actor, 'document.draft', document) !== 'allowed') return false;
  if (document.status === 'draft') return true;
  if (document.status !== 'reviewing') return false;
  return steps.some(
    ({ kind, state, postId }) => postId === actor.postId && state === 'open' && AMENDING.includes(kind),
  );
}

const AMENDING: readonly string[] = ['content_check', 'sign'];
