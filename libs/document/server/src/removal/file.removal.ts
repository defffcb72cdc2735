import { fileErrors } from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { draftChanged } from '../drafts/draft.events';
import { DocumentRepository } from '../persistence/document.repository';
import type { FileEntity } from '../persistence/file.entity';
import { FileRepository } from '../persistence/file.repository';
import { fileRemoved } from '../files/file.events';

/** Removes files that nobody was sent. */
@Injectable()
export class FileRemoval {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentRepository,
    private readonly files: FileRepository,
    private readonly journal: Journal,
  ) {}

  /**
   * Removes a loose file, or a file of a draft, which thereby gets a later revision. Throws `file.not_found`, or
   * `file.in_use` for a file of an issued or incoming document.
   */
  remove(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async () => {
      const file = await this.files.find(actor, id);
      if (!file) throw fileErrors.not_found();
      requireAllowed(actor, 'file.upload', file, fileErrors.not_found);
      if (file.arrivalId !== null) throw fileErrors.in_use({ fileId: id });
      if (file.documentId !== null) await this.changeDraft(actor, file, file.documentId);
      // The document was locked first, as everywhere; the file may have changed hands before.
      const locked = await this.files.find(actor, id, true);
      if (locked?.documentId !== file.documentId) throw fileErrors.in_use({ fileId: id });
      // All drafts are kept (Decree 30/2020 app. VI part I.III.5.a): the version keeps its file.
      if (locked.versionOf !== null && locked.documentId === null) throw fileErrors.in_use({ fileId: id });
      if (locked.versionOf !== null) return this.files.detach(locked);
      await this.files.remove(locked);
      await this.journal.record(actor, fileRemoved(locked));
    });
  }

  private async changeDraft(actor: Actor, file: FileEntity, documentId: string): Promise<void> {
    const before = await this.documents.findDraft(actor, documentId);
    if (!before) throw fileErrors.in_use({ fileId: file.id });
    requireAllowed(actor, 'document.draft', before, fileErrors.not_found);
    const after = { ...before, revision: before.revision + 1 };
    await this.documents.save(after);
    const fileIds = await this.files.idsOf(before);
    const left = fileIds.filter((fileId) => fileId !== file.id);
    await this.journal.record(actor, draftChanged({ ...before, fileIds }, { ...after, fileIds: left }));
  }
}
