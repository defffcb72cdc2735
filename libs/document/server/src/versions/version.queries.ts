import {
  changedFields,
  changedFiles,
  documentErrors,
  type ContentFields,
  type VersionDifference,
  type versionEndpoints,
  type VersionFile,
  type VersionReason,
} from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import { FileQueries } from '../files/file.queries';
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
    private readonly files: FileQueries,
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
    return this.database.transaction(actor, async () => {
      const rows = await this.database.query<VersionRow>(`${ROWS} AND number = ANY ($3::integer[])`, [
        actor.agencyId,
        id,
        numbers,
      ]);
      const [before, after] = numbers.map((number) => rows.find((row) => row.number === number));
      if (!before || !after) throw documentErrors.version_not_found();
      return [before, after];
    });
  }

  private async textOf(actor: Actor, { files }: VersionRow): Promise<string | undefined> {
    const [main] = files;
    if (!main) return undefined;
    return (await this.text.of(await this.files.readable(actor, main.id)))?.text;
  }
}
