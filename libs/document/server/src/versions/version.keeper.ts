import { contentOf, signedContent, type VersionFile, type VersionReason } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { canonicalJson } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { viewOfFile } from '../files/file.view';
import type { DocumentEntity } from '../persistence/document.entity';
import { FileRepository } from '../persistence/file.repository';

/** Why a version is kept, and what was said with it. */
export interface KeptFor {
  readonly reason: VersionReason;
  readonly comment?: string;
}

const INSERT = `
  INSERT INTO document_versions (agency_id, document_id, number, reason, post_id, person_name, post_title, comment, fields, files, digest)
  SELECT $1, $2, coalesce(max(v.number), 0) + 1, $3, $4, $5, (SELECT title FROM posts WHERE id = $4), $6, $7, $8, $9
    FROM document_versions v WHERE v.agency_id = $1 AND v.document_id = $2`;

/** Keeps versions of a locked document: what it said, and its files for ever. */
@Injectable()
export class VersionKeeper {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
  ) {}

  /** Keeps the present content as the next version and answers its digest. */
  async keep(actor: Actor, row: DocumentEntity, { reason, comment = '' }: KeptFor): Promise<Buffer> {
    const files = (await this.files.ofDocument(row)).map(viewOfFile);
    const digest = digestOf(row, files);
    await this.files.keepForVersion(row);
    await this.database.query(INSERT, [
      row.agencyId,
      row.id,
      reason,
      actor.postId,
      actor.personName,
      comment,
      JSON.stringify(contentOf(row)),
      JSON.stringify(files),
      digest,
    ]);
    return digest;
  }

  /** Keeps a version when a reviewer has changed the text since the last one. */
  async keepIfAmended(actor: Actor, row: DocumentEntity): Promise<void> {
    const [last] = await this.database.query<{ digest: Buffer }>(
      `SELECT digest FROM document_versions WHERE agency_id = $1 AND document_id = $2 ORDER BY number DESC LIMIT 1`,
      [row.agencyId, row.id],
    );
    if (last && !last.digest.equals(await this.digest(row))) await this.keep(actor, row, { reason: 'amended' });
  }

  /** The files a document carries now, as a signature names them. */
  async filesOf(row: DocumentEntity): Promise<{ fileId: string; sha256: string }[]> {
    return (await this.files.ofDocument(row)).map(({ id, sha256 }) => ({ fileId: id, sha256: sha256.toString('hex') }));
  }

  /** Digest of the present fields and files: what a signature stands under (Decree 30/2020 art. 11). */
  async digest(row: DocumentEntity): Promise<Buffer> {
    return digestOf(row, (await this.files.ofDocument(row)).map(viewOfFile));
  }
}

function digestOf(row: DocumentEntity, files: readonly VersionFile[]): Buffer {
  return createHash('sha256')
    .update(canonicalJson(signedContent(row, files)))
    .digest();
}
