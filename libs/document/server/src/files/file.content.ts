import { fileErrors } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { BLOB_STORE, StorageFailure, type BlobStore } from '@lienthong/platform/storage';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Counter } from 'prom-client';
import type { FileEntity } from '../persistence/file.entity';
import { FileQueries } from './file.queries';
import { refusalOf } from './refusal-of';

/** A file about to be sent, with its bytes from the first one on. */
export interface OpenFile {
  readonly file: FileEntity;
  readonly bytes: Readable;
}

/** What can be read from the store about one file. */
export type StoredFile = Pick<FileEntity, 'id' | 'size' | 'sha256' | 'storageKey'>;

const damagedFiles = new Counter({
  name: 'lienthong_damaged_files_total',
  help: 'Times a stored file was found missing or not equal to its SHA-256',
});

/** Opens the bytes of files, whoever is allowed to read them, and raises the alarm when they are not what was stored. */
@Injectable()
export class FileContent {
  private readonly log = new Logger('files');

  constructor(
    private readonly queries: FileQueries,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  /** Opens a file for a reader; throws `file.not_found`, `file.damaged` or `http.busy`. */
  async open(actor: Actor, id: string): Promise<OpenFile> {
    const file = await this.queries.readable(actor, id);
    return { file, bytes: await this.bytesOf(file) };
  }

  /**
   * The bytes of a file. Damage seen before the first byte is `file.damaged`; seen later it ends the stream with an
   * error before its last bytes, so that a complete wrong file is never delivered.
   */
  async bytesOf(file: StoredFile): Promise<Readable> {
    try {
      const expected = { size: file.size, sha256: file.sha256.toString('hex') };
      const bytes = await this.blobs.open(file.storageKey, expected);
      bytes.on('error', (error) => this.raise(file, error));
      await once(bytes, 'readable');
      return bytes;
    } catch (error) {
      if (!isDamage(error)) return refusalOf(error);
      if (error.reason === 'missing') this.raise(file, error);
      throw fileErrors.damaged({ fileId: file.id }, { cause: error });
    }
  }

  private raise(file: StoredFile, error: Error): void {
    if (!isDamage(error)) return;
    damagedFiles.inc();
    this.log.error(
      { err: error, fileId: file.id, key: file.storageKey, reason: error.reason },
      'a stored file is damaged',
    );
  }
}

function isDamage(error: unknown): error is StorageFailure {
  return error instanceof StorageFailure && (error.reason === 'damaged' || error.reason === 'missing');
}
