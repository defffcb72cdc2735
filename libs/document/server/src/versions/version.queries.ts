import {
  changedFields,
  changedFiles,
  documentErrors,
  fileErrors,
  type ContentFields,
  type VersionDifference,
  type versionEndpoints,
  type VersionFile,
  type VersionReason,
} from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { blobKey } from '@lienthong/platform/storage';
import { Injectable } from '@nestjs/common';
import { FileContent, type StoredFile } from '../files/file.content';
import { FileText } from '../files/file.text';
import { differenceOf } from './text-difference';

interface VersionRow {
  readonly number: number;
  readonly reason: VersionReason;
  readonly madeAt: Date;
  readonly personName: string;
  readonly postTitle: string;
  readonly comment: string;
  readonly fields: ContentFields;
  readonly files: VersionFile[];
}

const ROWS = `SELECT number, reason, made_at AS "madeAt", person_name AS "personName", post_title AS "postTitle", comment, fields, files
  FROM document_versions WHERE agency_id = $1 AND document_id = $2`;

/** Read side of kept versions, always of the acting agency. */
@Injectable()
export class VersionQueries {
  constructor(
    private readonly database: Database,
    private readonly content: FileContent,
    private readonly text: FileText,
  ) {}

  /** Every version, oldest first; throws `document.not_found`. */
  list(actor: Actor, id: string): Promise<AnswerOf<typeof versionEndpoints.list>> {
    return this.database.transaction(actor, async () => {
      const known = await this.database.query('SELECT 1 FROM documents WHERE agency_id = $1 AND id = $2', [
        actor.agencyId,
        id,
      ]);
      if (known.length === 0) throw documentErrors.not_found();
      const rows = await this.database.query<VersionRow>(`${ROWS} ORDER BY number`, [actor.agencyId, id]);
      return { items: rows.map(({ fields: _fields, madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() })) };
    });
  }

  /** What differs between two versions; throws `document.version_not_found`. Reads their main files outside a transaction. */
  async compare(
    actor: Actor,
    id: string,
    { from, to }: InputOf<typeof versionEndpoints.compare>['query'],
  ): Promise<VersionDifference> {
    const [before, after] = await this.two(actor, id, [from, to]);
    const texts = [await this.textOf(actor, before), await this.textOf(actor, after)] as const;
    return {
      from,
      to,
      fields: changedFields(before.fields, after.fields),
      files: changedFiles(before.files, after.files),
      text: differenceOf(...texts),
    };
  }

  private two(
    actor: Actor,
    id: string,
    numbers: readonly [number, number],
  ): Promise<readonly [VersionRow, VersionRow]> {
    return this.some(actor, id, numbers).then((rows) => {
      const [before, after] = numbers.map((number) => rows.find((row) => row.number === number));
      if (!before || !after) throw documentErrors.version_not_found();
      return [before, after] as const;
    });
  }

  private some(actor: Actor, id: string, numbers: readonly number[]): Promise<VersionRow[]> {
    return this.database.transaction(actor, () =>
      this.database.query<VersionRow>(`${ROWS} AND number = ANY ($3::integer[])`, [actor.agencyId, id, numbers]),
    );
  }

  /** Opens a file as it was in a version, also when the issue has stamped it since; throws `file.not_found`. */
  async open(actor: Actor, id: string, number: number, fileId: string) {
    const [version] = await this.some(actor, id, [number]);
    const file = version?.files.find((one) => one.id === fileId);
    if (!file) throw fileErrors.not_found({ fileId });
    const { name, mediaType, size } = file;
    return { file: { name, mediaType, size }, bytes: await this.content.bytesOf(storedOf(actor, file)) };
  }

  private async textOf(actor: Actor, { files }: VersionRow): Promise<string | undefined> {
    const [main] = files;
    return main && (await this.text.of({ ...storedOf(actor, main), mediaType: main.mediaType }))?.text;
  }
}

/** The bytes a version names lie where they were brought to, whatever the row of the file says today. */
function storedOf({ agencyId }: Actor, { id, size, sha256 }: VersionFile): StoredFile {
  return {
    id: id as StoredFile['id'],
    size,
    sha256: Buffer.from(sha256, 'hex'),
    storageKey: blobKey(agencyId, sha256),
  };
}
