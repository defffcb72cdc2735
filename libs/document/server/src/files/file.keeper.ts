import { type FileView } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { httpErrors } from '@lienthong/platform/http';
import { Journal } from '@lienthong/platform/journal';
import { BLOB_STORE, type BlobStore, type SourceFile } from '@lienthong/platform/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { NewFile } from '../persistence/file.entity';
import { FileRepository } from '../persistence/file.repository';
import { fileUploaded } from './file.events';
import { viewOfFile } from './file.view';
import { refusalOf } from './refusal-of';

const TRIES = 3;

/** Stores the bytes of a checked file and then its row, so that no row is ever without its bytes. */
@Injectable()
export class FileKeeper {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly journal: Journal,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  /** Keeps a file; the same id a second time changes nothing and answers what is there. Throws `http.busy`. */
  async keep(actor: Actor, file: NewFile, source: SourceFile): Promise<FileView> {
    // A sweep may remove equal, unused bytes between the two steps: then they are stored once more.
    for (let tried = 0; tried < TRIES; tried += 1) {
      await this.blobs.put(file.storageKey, source).catch(refusalOf);
      const kept = await this.database.transaction(actor, () => this.insert(actor, file));
      if (kept) return kept;
    }
    throw httpErrors.busy();
  }

  private async insert(actor: Actor, file: NewFile): Promise<FileView | undefined> {
    await this.files.lockKey(file.storageKey);
    if (!(await this.blobs.head(file.storageKey).catch(refusalOf))) return undefined;
    const uploadedAt = await this.files.insert(file);
    if (!uploadedAt) {
      const stored = await this.files.find(actor, file.id);
      return stored && viewOfFile(stored);
    }
    await this.journal.record(actor, fileUploaded(file));
    return viewOfFile({ ...file, uploadedAt });
  }
}
