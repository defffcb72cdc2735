import {
  contentOf,
  documentErrors,
  requireLegalCompetence,
  requireStatus,
  type DocumentId,
  type OutgoingDocument,
  type ReviewedDocument,
} from '@lienthong/document/model';
import type { AgencyKind } from '@lienthong/agency/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { searchableWords } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import { typeNameOf } from '../drafts/type-name';
import { DocumentEntity } from './document.entity';
import { FileEntity } from './file.entity';

/** A locked draft, and how many files it carries. */
export interface LockedDraft {
  readonly draft: OutgoingDocument;
  readonly fileCount: number;
}

/** Write side of outgoing documents, always of the acting agency and inside a running transaction. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly database: Database) {}

  /**
   * Locks a draft of the acting agency until commit; whether the post may touch it is asked by the caller.
   * Throws `document.not_found`, or the code that names how much further it is (`document.already_issued` …).
   */
  async lockDraft(actor: Actor, id: string): Promise<LockedDraft> {
    const found = await this.lockAny(actor, id);
    requireStatus(found, 'draft');
    return { draft: toDraft(found), fileCount: await this.countFiles(found) };
  }

  /** Locks a document of the acting agency in any status until commit; throws `document.not_found`. */
  async lockAny(actor: Actor, id: string): Promise<DocumentEntity> {
    const found = await this.lock(actor, id);
    if (!found) throw documentErrors.not_found();
    return found;
  }

  /** Locks a document of the acting agency like `lockDraft`; `undefined` unless it is a draft. */
  async findDraft(actor: Actor, id: string): Promise<OutgoingDocument | undefined> {
    const found = await this.lock(actor, id);
    return found?.status === 'draft' ? toDraft(found) : undefined;
  }

  /** Throws `document.not_competent_legal` when the agency of a draft may not issue documents of its class. */
  async requireCompetent({ agencyId, documentClass }: OutgoingDocument): Promise<void> {
    if (documentClass !== 'legal') return;
    const sql = 'SELECT kind FROM agencies WHERE id = $1';
    const [agency] = await this.database.query<{ kind: AgencyKind }>(sql, [agencyId]);
    requireLegalCompetence(documentClass, agency?.kind);
  }

  /** Stores a new draft. */
  async insert(draft: OutgoingDocument): Promise<void> {
    await this.database.manager.insert(DocumentEntity, rowOf(draft));
  }

  /** Stores a changed draft that is locked. */
  async save(draft: OutgoingDocument): Promise<void> {
    const { id, agencyId, ...changes } = rowOf(draft);
    await this.database.manager.update(
      DocumentEntity,
      { id, agencyId },
      { ...changes, changedAt: () => 'clock_timestamp()' },
    );
  }

  /** Removes a locked draft that carries no file any more. */
  async remove(draft: OutgoingDocument): Promise<void> {
    await this.database.manager.delete(DocumentEntity, { id: draft.id, agencyId: draft.agencyId });
  }

  private lock(actor: Actor, id: string): Promise<DocumentEntity | null> {
    return this.database.manager.findOne(DocumentEntity, {
      where: { id: id as DocumentId, agencyId: actor.agencyId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** How many files a document carries. */
  countFiles({ id, agencyId }: Pick<OutgoingDocument, 'id' | 'agencyId'>): Promise<number> {
    return this.database.manager.countBy(FileEntity, { agencyId, documentId: id });
  }
}

function rowOf(draft: OutgoingDocument) {
  const recipientIds = [...draft.recipientIds];
  return {
    ...draft,
    recipientIds,
    typeName: typeNameOf(draft.typeCode),
    subjectFolded: searchableWords(draft.subject),
  };
}

/** The document as its drafter writes it. */
export function toDraft(row: DocumentEntity): OutgoingDocument {
  const { id, agencyId, ownerPostId, status, revision } = row;
  return { id, agencyId, ownerPostId, status, ...contentOf(row), revision };
}

/** The document as the rules of its review look at it. */
export function toReviewed(row: DocumentEntity): ReviewedDocument {
  const { id, agencyId, typeCode, ownerPostId, status, returned, round } = row;
  return {
    id,
    agencyId,
    typeCode,
    ownerPostId,
    holderPostId: row.holderPostId ?? ownerPostId,
    status,
    returned,
    round,
  };
}
