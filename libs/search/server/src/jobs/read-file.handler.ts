import { FileText, type StoredFile } from '@lienthong/document/server';
import { Database } from '@lienthong/platform/database';
import { DomainError } from '@lienthong/platform/kernel';
import type { JobContext, JobHandler, PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { fileWords, type FileWords } from './file-words';
import { readFileJob } from './read-file.job';

type Payload = z.output<typeof readFileJob.payload>;

const FIND = `SELECT id, size::float8 AS size, sha256, storage_key AS "storageKey", media_type AS "mediaType" FROM files
  WHERE agency_id = $1 AND storage_key = $2 LIMIT 1`;

/** Reads the text of a file and gives it to the search; a scan without a text layer has none. */
@Injectable()
export class ReadFileHandler implements JobHandler<typeof readFileJob.payload, FileWords> {
  readonly definition = readFileJob;

  constructor(
    private readonly database: Database,
    private readonly text: FileText,
  ) {}

  /** Fetches the file and runs the reading program, outside every transaction. */
  async prepare({ storageKey }: Payload, { agencyId }: JobContext): Promise<FileWords> {
    const [file] = await this.database.transaction({ agencyId }, () =>
      this.database.query<StoredFile & { mediaType: string }>(FIND, [agencyId, storageKey]),
    );
    return fileWords(file ? await this.read(file) : '');
  }

  async handle(
    { storageKey }: Payload,
    _context: JobContext,
    { state, encoding, content, folded, words }: FileWords,
  ): Promise<readonly PlannedJob[]> {
    const text = { storageKey, state, encoding, content, folded, words };
    await this.database.query('SELECT file_text_read($1)', [JSON.stringify(text)]);
    return [];
  }

  private async read(file: StoredFile & { mediaType: string }): Promise<string> {
    try {
      return await this.text.plainOf(file);
    } catch (error) {
      // Encrypted or broken: its receiver may be able to open it all the same. Only a rush is tried again.
      if (error instanceof DomainError && error.params['reason'] !== 'busy' && error.code !== 'http.busy') return '';
      throw error;
    }
  }
}
