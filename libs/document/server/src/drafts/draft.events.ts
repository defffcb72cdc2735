import type { OutgoingDocument } from '@lienthong/document/model';
import type { JournalEvent } from '@lienthong/platform/journal';
import { planSignal } from '@lienthong/platform/live';
import { typeNameOf } from './type-name';

/** A draft with the files it carries: what the journal keeps digests of. */
export type DraftWithFiles = OutgoingDocument & { readonly fileIds: readonly string[] };

/** A draft was started. */
export function draftStarted(draft: OutgoingDocument, fileIds: readonly string[]): JournalEvent {
  return eventOf('document.drafted.v1', { ...draft, fileIds }, { after: { ...draft, fileIds } });
}

/** A later revision of a draft was saved. */
export function draftChanged(before: DraftWithFiles, after: DraftWithFiles): JournalEvent {
  return eventOf('document.changed.v1', after, { before, after });
}

/** A draft was thrown away with its files. */
export function draftDiscarded(draft: OutgoingDocument, fileIds: readonly string[]): JournalEvent {
  return eventOf('document.discarded.v1', { ...draft, fileIds }, { before: { ...draft, fileIds } });
}

function eventOf(action: string, draft: DraftWithFiles, states: Pick<JournalEvent, 'before' | 'after'>): JournalEvent {
  return {
    action,
    subject: { type: 'document', id: draft.id },
    ...states,
    data: { type: typeNameOf(draft.typeCode), revision: draft.revision, files: draft.fileIds.length },
    jobs: [planSignal({ agencies: [draft.agencyId], topic: 'documents', id: draft.id })],
  };
}
