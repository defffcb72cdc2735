import { documentErrors, FILE_LIMITS, fileErrors, type DocumentId, type FileId } from '@lienthong/document/model';
import type { OutgoingDocument } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { FileEntity, type NewFile } from './file.entity';

type OwnDocument = Pick<OutgoingDocument, 'id' | 'agencyId'>;

const LOOSE = 'document_id IS NULL AND arrival_id IS NULL AND version_of IS NULL';

/** Write side of files, always of the acting agency and inside a running transaction. */
@Injectable()
export class FileRepository {
  constructor(private readonly database: Database) {}

  /**
   * Makes these files, in this order, the files of a locked draft; what it carried besides becomes loose. A file that
   * is neither loose nor the draft's own (a file of an earlier version is), or not the agency's, is `file.not_found`. Answers the ids without repeats.
   */
  async attach(actor: Actor, documentId: DocumentId, wanted: readonly string[]): Promise<string[]> {
    const fileIds = [...new Set(wanted)];
    if (fileIds.length > FILE_LIMITS.perDocument)
      throw documentErrors.too_many_files({ limit: FILE_LIMITS.perDocument });
    const usable = await this.database.query<{ id: string }>(
      `SELECT id FROM files WHERE agency_id = $1 AND id = ANY ($2::uuid[]) AND arrival_id IS NULL
          AND (document_id IS NULL OR document_id = $3) AND (version_of IS NULL OR version_of = $3) ORDER BY id FOR UPDATE`,
      [actor.agencyId, fileIds, documentId],
    );
    const missing = fileIds.find((id) => !usable.some((row) => row.id === id.toLowerCase()));
    if (missing !== undefined) throw fileErrors.not_found({ fileId: missing });
    await this.database.query(
      `UPDATE files SET document_id = NULL, position = 0
        WHERE agency_id = $1 AND document_id = $2 AND NOT id = ANY ($3::uuid[])`,
      [actor.agencyId, documentId, fileIds],
    );
    await this.database.query(
      `UPDATE files f SET document_id = $2, position = o.position
         FROM unnest($3::uuid[]) WITH ORDINALITY AS o(id, position) WHERE f.agency_id = $1 AND f.id = o.id`,
      [actor.agencyId, documentId, fileIds],
    );
    return fileIds;
  }

  /** The files of a document, in their order. */
  ofDocument(document: OwnDocument): Promise<FileEntity[]> {
    return this.database.manager.find(FileEntity, {
      where: { agencyId: document.agencyId, documentId: document.id },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  /** Keeps the files a document carries now for ever: a version names them. */
  async keepForVersion(document: OwnDocument): Promise<void> {
    await this.database.manager.update(
      FileEntity,
      { agencyId: document.agencyId, documentId: document.id },
      { versionOf: document.id },
    );
  }

  /** Takes a file off a draft and leaves it to the version that keeps it. */
  async detach(file: FileEntity): Promise<void> {
    await this.database.manager.update(FileEntity, { id: file.id, agencyId: file.agencyId }, { documentId: null });
  }

  /** Ids of the files of a document, in their order. */
  async idsOf(document: OwnDocument): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM files WHERE agency_id = $1 AND document_id = $2 ORDER BY position, id',
      [document.agencyId, document.id],
    );
    return rows.map((row) => row.id);
  }

  /** Removes the files of a locked draft and answers their ids in order. */
  async removeOf(document: OwnDocument): Promise<string[]> {
    const fileIds = await this.idsOf(document);
    await this.database.manager.delete(FileEntity, { agencyId: document.agencyId, documentId: document.id });
    return fileIds;
  }

  /** Bytes of the agency's files that no document uses. */
  async looseBytes(actor: Actor): Promise<number> {
    const [row] = await this.database.query<{ bytes: string }>(
      `SELECT coalesce(sum(size), 0) AS bytes FROM files WHERE agency_id = $1 AND ${LOOSE}`,
      [actor.agencyId],
    );
    return Number(row?.bytes ?? 0);
  }

  /** One file of the acting agency, locked when asked; `undefined` when there is none. */
  async find(actor: Actor, id: string, lock = false): Promise<FileEntity | undefined> {
    const found = await this.database.manager.findOne(FileEntity, {
      where: { id: id as FileId, agencyId: actor.agencyId },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    return found ?? undefined;
  }

  /** Stores a new loose file and answers when; `undefined` when its id exists already (the same upload taken over twice). */
  async insert(file: NewFile): Promise<Date | undefined> {
    const result = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(FileEntity)
      .values(file)
      .orIgnore()
      .returning('uploaded_at')
      .execute();
    return (result.raw as { uploaded_at: Date }[])[0]?.uploaded_at;
  }

  /** Removes one file's row; its bytes go with the next sweep unless somebody else uses them. */
  async remove(file: FileEntity): Promise<void> {
    await this.database.manager.delete(FileEntity, { id: file.id, agencyId: file.agencyId });
  }

  /** Keeps two things from happening at once to the bytes under a key (storing and sweeping), until commit. */
  async lockKey(storageKey: string): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [storageKey]);
  }
}
