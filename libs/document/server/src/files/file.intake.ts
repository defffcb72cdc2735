import { FILE_LIMITS, fileErrors, type FileId, type FileView } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { newId } from '@lienthong/platform/kernel';
import { blobKey, StagingArea, type StagedFile } from '@lienthong/platform/storage';
import { displayName } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { inspectContent } from '../content/inspect-content';
import { quickPageCount } from '../content/page-count/quick-page-count';
import type { NewFile } from '../persistence/file.entity';
import { FileRepository } from '../persistence/file.repository';
import { FileKeeper } from './file.keeper';
import { refusalOf } from './refusal-of';

/** The most bytes of files that no document uses, in one agency (docs/limits.md). */
export const LOOSE_BYTES_LIMIT = 10 * 1024 ** 3;

/** A file on its way in. */
export interface IncomingFile {
  /** As the sender wrote it. */
  readonly name: string;
  readonly source: Readable;
  /** The most bytes taken; never more than `FILE_LIMITS.bytes`. */
  readonly limitBytes?: number;
  /** Set when the same file may come twice and must be stored once. */
  readonly id?: FileId;
}

/** The one way a file enters: staged, measured, recognised by name and content, stored, and only then a row. */
@Injectable()
export class FileIntake {
  constructor(
    private readonly database: Database,
    private readonly staging: StagingArea,
    private readonly files: FileRepository,
    private readonly keeper: FileKeeper,
  ) {}

  /**
   * Takes a file in as a loose file of the acting agency. Throws `file.name_missing`, `file.quota_exceeded`,
   * `file.too_large` (params `limitBytes`), `file.empty`, `file.cut_off`, `file.type_not_allowed`, `file.type_mismatch`,
   * or `http.busy` while the store is out of reach. Nothing stays in the staging area, whatever happens.
   */
  async take(actor: Actor, incoming: IncomingFile): Promise<FileView> {
    if (incoming.name.trim() === '') throw fileErrors.name_missing();
    await this.checkQuota(actor);
    const limitBytes = incoming.limitBytes ?? FILE_LIMITS.bytes;
    const staged = await this.staging.receive(incoming.source, { limitBytes }).catch(refusalOf);
    try {
      return await this.keeper.keep(actor, await describe(actor, incoming, staged), staged);
    } finally {
      await this.staging.discard(staged);
    }
  }

  private async checkQuota(actor: Actor): Promise<void> {
    const bytes = await this.database.transaction(actor, () => this.files.looseBytes(actor));
    if (bytes >= LOOSE_BYTES_LIMIT) throw fileErrors.quota_exceeded({ limitBytes: LOOSE_BYTES_LIMIT });
  }
}

async function describe(actor: Actor, incoming: IncomingFile, staged: StagedFile): Promise<NewFile> {
  const name = displayName(incoming.name);
  const { type, mediaType } = await inspectContent(staged.path, name);
  return {
    id: incoming.id ?? newId<'file'>(),
    agencyId: actor.agencyId,
    documentId: null,
    arrivalId: null,
    name,
    // PostgreSQL's text cannot hold NUL.
    originalName: incoming.name.replaceAll('\0', ''),
    mediaType,
    size: staged.size,
    sha256: Buffer.from(staged.sha256, 'hex'),
    storageKey: blobKey(actor.agencyId, staged.sha256),
    pages: type === 'pdf' ? ((await quickPageCount(staged.path)) ?? null) : null,
    uploadedBy: actor.personId,
  };
}
