import { FILE_LIMITS, type PageText } from '@lienthong/document/model';
import { StagingArea } from '@lienthong/platform/storage';
import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import type { PopplerSettings } from '../content/limits';
import { MEDIA_TYPES } from '../content/content-types';
import { readPdfText } from '../content/pdf-text';
import { isReadable, readDocument, readPlainText, type DocumentContent } from '../content/read-document';
import { FileContent, type StoredFile } from './file.content';

/** Reads the words of stored files, by programs of their own; whoever may read the file is asked by the caller. */
@Injectable()
export class FileText {
  constructor(
    private readonly content: FileContent,
    private readonly staging: StagingArea,
  ) {}

  /** Words with their places, of a PDF; throws `file.preview_unavailable`, `file.damaged` or `http.busy`. */
  wordsOf(file: StoredFile): Promise<PageText[]> {
    return this.withLocal(file, readPdfText);
  }

  /** Running text and page sizes of a PDF or DOCX; `undefined` when it is another kind, broken, protected or too heavy. */
  async of(file: StoredFile & { readonly mediaType: string }): Promise<DocumentContent | undefined> {
    if (!isReadable(file.mediaType)) return undefined;
    return this.withLocal(file, (path) => readDocument(path, file.mediaType));
  }

  /** Running text of a PDF, a DOCX or a text file, read while nobody waits unless said; '' when it has none or cannot be read. */
  async plainOf(file: StoredFile & { readonly mediaType: string }, poppler?: PopplerSettings): Promise<string> {
    if (file.mediaType === MEDIA_TYPES.txt) return this.withLocal(file, (path) => readFile(path, 'utf8'));
    return isReadable(file.mediaType)
      ? this.withLocal(file, (path) => readPlainText(path, file.mediaType, poppler))
      : '';
  }

  private async withLocal<T>(file: StoredFile, read: (path: string) => Promise<T>): Promise<T> {
    const bytes = await this.content.bytesOf(file);
    const staged = await this.staging.receive(bytes, { limitBytes: FILE_LIMITS.bytes }).finally(() => bytes.destroy());
    try {
      return await read(staged.path);
    } finally {
      await this.staging.discard(staged);
    }
  }
}
