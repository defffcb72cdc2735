import { FILE_LIMITS, type PageText } from '@lienthong/document/model';
import { StagingArea } from '@lienthong/platform/storage';
import { Injectable } from '@nestjs/common';
import { readPdfText } from '../content/pdf-text';
import { FileContent, type StoredFile } from './file.content';

/** Reads the text layer of stored PDFs: in background work only, because a program of its own does it. */
@Injectable()
export class FileText {
  constructor(
    private readonly content: FileContent,
    private readonly staging: StagingArea,
  ) {}

  /** The words of a stored PDF; throws `file.preview_unavailable`, `file.damaged` or `http.busy`. */
  async wordsOf(file: StoredFile): Promise<PageText[]> {
    const bytes = await this.content.bytesOf(file);
    const staged = await this.staging.receive(bytes, { limitBytes: FILE_LIMITS.bytes }).finally(() => bytes.destroy());
    try {
      return await readPdfText(staged.path);
    } finally {
      await this.staging.discard(staged);
    }
  }
}
