import { documentErrors, type DocumentId, type OutgoingDocument } from '@lienthong/document/model';
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
   * Throws `document.not_found` or `document.already_issued`.
   */
  async lockDraft(actor: Actor, id: string): Promise<LockedDraft> {
    const found = await this.lock(actor, id);
    if (!found) throw documentErrors.not_found();
    if (found.status !== 'draft') throw documentErrors.already_issued({ documentId: id });
    return { draft: toDraft(found), fileCount: await this.countFiles(found) };
  }

  /** Locks a document of the acting agency like `lockDraft`; `undefined` unless it is a draft. */
  async findDraft(actor: Actor, id: string): Promise<OutgoingDocument | undefined> {
    const found = await this.lock(actor, id);
    return found?.status === 'draft' ? toDraft(found) : undefined;
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

  private countFiles({ id, agencyId }: DocumentEntity): Promise<number> {
    return this.database.manager.countBy(FileEntity, { agencyId, documentId: id });
  }
}

function rowOf(draft: OutgoingDocument) {
  return { ...draft, typeName: typeNameOf(draft.typeCode), subjectFolded: searchableWords(draft.subject) };
}

function toDraft(row: DocumentEntity): OutgoingDocument {
  const { typeName: _typeName, subjectFolded: _folded, changedAt: _changedAt, ...draft } = row;
  return draft;
}
