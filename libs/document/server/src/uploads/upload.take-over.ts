import { fileErrors, type FileId, type FileView } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { DomainError } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import type { Upload } from '@tus/server';
import { FileIntake } from '../files/file.intake';
import { viewOfFile } from '../files/file.view';
import { FileRepository } from '../persistence/file.repository';
import { UploadStore } from './upload.store';

/** Turns finished uploads into files, each once however often it is asked for. */
@Injectable()
export class UploadTakeOver {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly intake: FileIntake,
    private readonly store: UploadStore,
  ) {}

  /**
   * Takes a finished upload of the actor's own in, like a plain one. Throws `file.upload_not_found`, `file.cut_off`
   * (params `received`, `size`) while bytes are missing, and whatever the intake refuses; the upload is gone then too,
   * unless the same bytes may be taken later.
   */
  async takeOver(actor: Actor, uploadId: string): Promise<FileView> {
    const id = fileIdOf(uploadId);
    const taken = await this.database.transaction(actor, () => this.files.find(actor, id));
    if (taken && taken.uploadedBy === actor.personId) return viewOfFile(taken);
    const upload = await this.store.own(actor, uploadId);
    if (upload.offset !== upload.size) throw fileErrors.cut_off({ received: upload.offset, size: upload.size ?? null });
    try {
      const file = await this.takeIn(actor, id, upload);
      await this.store.remove(uploadId);
      return file;
    } catch (refusal) {
      if (refusal instanceof DomainError && refusal.kind === 'invalid') await this.store.remove(uploadId);
      throw refusal;
    }
  }

  /** Copied into staging and measured there: whatever still writes to the upload changes nothing any more. */
  private async takeIn(actor: Actor, id: FileId, upload: Upload): Promise<FileView> {
    const source = this.store.read(upload.id);
    try {
      return await this.intake.take(actor, { id, name: upload.metadata?.['filename'] ?? '', source });
    } finally {
      source.destroy();
    }
  }
}

/** An upload's id is the id of the file it will be, written without dashes: the second of two rows cannot exist. */
function fileIdOf(uploadId: string): FileId {
  return uploadId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as FileId;
}
