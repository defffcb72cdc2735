import { fileErrors } from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { MEDIA_TYPES } from '../content/content-types';
import { FileContent, type OpenFile } from '../files/file.content';
import { FileQueries } from '../files/file.queries';
import type { FileEntity } from '../persistence/file.entity';
import { planPdf } from './office.jobs';

type Bytes = Pick<FileEntity, 'size' | 'sha256' | 'storageKey'>;

const PDF = `SELECT size::float8 AS size, sha256, storage_key AS "storageKey", pages FROM renditions
  WHERE agency_id = $1 AND file_id = $2 AND fault IS NULL`;
const SIGNED = `SELECT signed_size::float8 AS size, signed_sha256 AS sha256, signed_key AS "storageKey", signed_name AS name,
    signed_media_type AS "mediaType" FROM stamps WHERE agency_id = $1 AND file_id = $2 AND fault IS NULL`;

/** What else there is of a file: the PDF made of it, and the file as it was signed, before number and date were written. */
@Injectable()
export class Renditions {
  constructor(
    private readonly database: Database,
    private readonly files: FileQueries,
    private readonly content: FileContent,
    private readonly journal: Journal,
  ) {}

  /** Opens the PDF of an office file; throws `file.not_found`, or `file.no_pdf` while there is none. */
  async openPdf(actor: Actor, id: string): Promise<OpenFile> {
    const file = await this.pdfOf(actor, await this.files.readable(actor, id));
    if (!file) throw fileErrors.no_pdf();
    return { file, bytes: await this.content.bytesOf(file) };
  }

  /** Opens a file as it was signed; throws `file.not_found` when it was never stamped. */
  async openSigned(actor: Actor, id: string): Promise<OpenFile> {
    const file = await this.files.readable(actor, id);
    const [signed] = await this.database.transaction(actor, () =>
      this.database.query<Bytes & Pick<FileEntity, 'name' | 'mediaType'>>(SIGNED, [actor.agencyId, file.id]),
    );
    if (!signed) throw fileErrors.not_found();
    const original = { ...file, ...signed };
    return { file: original, bytes: await this.content.bytesOf(original) };
  }

  /** The PDF made of a file in the file's place; `undefined` when there is none. */
  async pdfOf(actor: Actor, file: FileEntity): Promise<FileEntity | undefined> {
    const [pdf] = await this.database.transaction(actor, () =>
      this.database.query<Bytes & Pick<FileEntity, 'pages'>>(PDF, [actor.agencyId, file.id]),
    );
    return pdf && { ...file, ...pdf, mediaType: MEDIA_TYPES.pdf, name: file.name.replace(/\.\w+$/, '.pdf') };
  }

  /** Tries again to make the PDF of a file after it failed; harmless while it is being made or when it is there. */
  retry(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async () => {
      const file = await this.files.readable(actor, id);
      requireAllowed(actor, 'file.upload', file, fileErrors.not_found);
      const failed = await this.database.query(
        'DELETE FROM renditions WHERE agency_id = $1 AND file_id = $2 AND fault IS NOT NULL RETURNING 1 AS gone',
        [actor.agencyId, id],
      );
      // The driver answers a DELETE with the rows and their number.
      if (deletedRows(failed) === 0) return;
      const { name } = file;
      const subject = { type: 'file', id: file.id };
      await this.journal.record(actor, {
        action: 'file.pdf_retried.v1',
        subject,
        data: { name },
        jobs: [planPdf(file)],
      });
    });
  }
}

function deletedRows(answer: readonly unknown[]): number {
  const [rows] = answer;
  return Array.isArray(rows) ? rows.length : answer.length;
}
