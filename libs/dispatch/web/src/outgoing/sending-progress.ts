import { computed, effect, inject, untracked, type Signal } from '@angular/core';
import { dispatchEndpoints, type DispatchProgress } from '@lienthong/dispatch/model';
import { liveTicks } from '@lienthong/document/web';
import { pagedRows, Session } from '@lienthong/platform/web';

/** A document that may have been sent. */
interface Sent {
  readonly id: string;
  readonly dispatchId: string | null;
}

/**
 * How far the sendings of the listed documents are, by document. Both lists run newest first under the same search, so
 * the sendings are read on only as far as the documents are. Use where `inject` works.
 */
export function sendingProgress(
  documents: Signal<readonly Sent[]>,
  q: () => string | undefined,
): Signal<ReadonlyMap<string, DispatchProgress>> {
  const session = inject(Session);
  const sendings = pagedRows(
    dispatchEndpoints.list,
    () => (session.can('dispatch.read') ? { q: q() } : undefined),
    liveTicks('dispatches'),
  );
  const progress = computed(() => new Map(sendings.rows().map((row) => [row.documentId, row.progress])));
  effect(() => {
    const missing = documents().some(({ id, dispatchId }) => dispatchId !== null && !progress().has(id));
    const further = missing && sendings.answered() && sendings.more() && !sendings.loading() && !sendings.problem();
    if (further) untracked(() => sendings.loadMore());
  });
  return progress;
}
