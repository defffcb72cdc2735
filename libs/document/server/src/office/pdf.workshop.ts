import { FILE_LIMITS } from '@lienthong/document/model';
import { BLOB_STORE, blobKey, StagingArea, type BlobStore } from '@lienthong/platform/storage';
import { Inject, Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { quickPageCount } from '../content/page-count/quick-page-count';
import { TEXT_SETTINGS } from '../content/limits';
import { readPdfText } from '../content/pdf-text';
import { FileContent, type StoredFile } from '../files/file.content';

/** A PDF this product made, stored, and not yet named by any row. */
export interface MadePdf {
  readonly storageKey: string;
  readonly sha256: Buffer;
  readonly size: number;
  readonly pages: number | null;
}

/** Fetches stored files to the local disk and stores what is made of them. */
@Injectable()
export class PdfWorkshop {
  constructor(
    private readonly content: FileContent,
    private readonly staging: StagingArea,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  /** Lends the bytes of a file as a local file, for as long as `work` runs. */
  async withLocal<T>(file: StoredFile, work: (path: string) => Promise<T>): Promise<T> {
    const bytes = await this.content.bytesOf(file);
    const staged = await this.staging.receive(bytes, { limitBytes: FILE_LIMITS.bytes }).finally(() => bytes.destroy());
    try {
      return await work(staged.path);
    } finally {
      await this.staging.discard(staged);
    }
  }

  /** The bytes of a PDF and the words of its first page; no words where nobody can read them. */
  read(file: StoredFile) {
    return this.withLocal(file, async (path) => {
      const pages = await readPdfText(path, { ...TEXT_SETTINGS, patient: true }).catch(() => []);
      return { bytes: await readFile(path), first: pages[0] };
    });
  }

  /** Stores a PDF among the files of an agency. */
  async keep(agencyId: string, pdf: Buffer): Promise<MadePdf> {
    const staged = await this.staging.receive(Readable.from([pdf]), { limitBytes: FILE_LIMITS.bytes });
    try {
      const storageKey = blobKey(agencyId, staged.sha256);
      await this.blobs.put(storageKey, staged);
      const pages = (await quickPageCount(staged.path)) ?? null;
      return { storageKey, sha256: Buffer.from(staged.sha256, 'hex'), size: staged.size, pages };
    } finally {
      await this.staging.discard(staged);
    }
  }
}
