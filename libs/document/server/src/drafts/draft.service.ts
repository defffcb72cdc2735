import {
  canChange,
  documentErrors,
  requireStatus,
  type DocumentView,
  type DraftFields,
  type OutgoingDocument,
} from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { DocumentRepository, toDraft } from '../persistence/document.repository';
import { FileRepository } from '../persistence/file.repository';
import { ReviewRepository } from '../persistence/review.repository';
import { DocumentQueries } from './document.queries';
import { draftChanged, draftDiscarded, draftStarted } from './draft.events';
import { readDraft, type DraftContent } from './read-draft';

/** Write side of drafts: start, save, throw away. */
@Injectable()
export class DraftService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentRepository,
    private readonly files: FileRepository,
    private readonly reviews: ReviewRepository,
    private readonly queries: DocumentQueries,
    private readonly journal: Journal,
  ) {}

  /** Starts a draft of the acting agency with its loose files, in the given order. */
  create(actor: Actor, fields: DraftFields, repliesToArrivalId: string | null = null): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const draft = startDraft(actor, { ...readDraft(fields), repliesToArrivalId });
      requireAllowed(actor, 'document.draft', draft, documentErrors.not_found);
      await this.documents.requireCompetent(draft);
      await this.documents.insert(draft);
      const fileIds = await this.files.attach(actor, draft.id, fields.fileIds);
      await this.journal.record(actor, draftStarted(draft, fileIds));
      return this.queries.one(actor, draft.id);
    });
  }

  /** Saves a draft; throws `document.changed_elsewhere` when somebody saved since the revision that was read. */
  change(actor: Actor, id: string, fields: DraftFields & { readonly revision: number }): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const before = await this.lockChangeable(actor, id);
      if (before.revision !== fields.revision) throw documentErrors.changed_elsewhere({ revision: before.revision });
      const after: OutgoingDocument = { ...before, ...readDraft(fields), revision: before.revision + 1 };
      await this.documents.requireCompetent(after);
      const filesBefore = await this.files.idsOf(before);
      await this.documents.save(after);
      const fileIds = await this.files.attach(actor, after.id, fields.fileIds);
      await this.journal.record(actor, draftChanged({ ...before, fileIds: filesBefore }, { ...after, fileIds }));
      return this.queries.one(actor, id);
    });
  }

  /**
   * Throws a draft away together with its files; their bytes go with the next sweep. One that was submitted is kept with
   * all its versions (`document.kept`, Decree 30/2020 app. VI part I.III.5.a).
   */
  discard(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async () => {
      const { row } = await this.reviews.lock(actor, id);
      const draft = toDraft(row);
      requireAllowed(actor, 'document.draft', draft, documentErrors.not_found);
      requireStatus(draft, 'draft');
      if (row.round > 0) throw documentErrors.kept({ documentId: id });
      const fileIds = await this.files.removeOf(draft);
      await this.documents.remove(draft);
      await this.journal.record(actor, draftDiscarded(draft, fileIds));
    });
  }

  /** Under review only who checks the content or signs changes the text, during the own turn. */
  private async lockChangeable(actor: Actor, id: string): Promise<OutgoingDocument> {
    const { row, review } = await this.reviews.lock(actor, id);
    requireAllowed(actor, 'document.draft', row, documentErrors.not_found);
    if (!canChange(review, actor)) requireStatus(row, 'draft');
    return toDraft(row);
  }
}

function startDraft(
  { agencyId, postId: ownerPostId }: Actor,
  content: DraftContent & Pick<OutgoingDocument, 'repliesToArrivalId'>,
): OutgoingDocument {
  return { ...content, id: newId<'document'>(), agencyId, ownerPostId, status: 'draft', revision: 1 };
}
