import { documentErrors, FILE_LIMITS, fileErrors } from '@lienthong/document/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

/** What hangs on an incoming document once its files were taken. */
export interface TakenFiles {
  readonly count: number;
  /** Sum of the pages that are known; `null` while none is. */
  readonly pages: number | null;
}

/** Files of letters that a clerk lays in; inside a running transaction of the acting agency. */
@Injectable()
export class ArrivalFiles {
  constructor(private readonly database: Database) {}

  /** Makes loose files, in this order, the files of an incoming document. Throws `file.not_found` for any other file. */
  async attach(agencyId: string, arrivalId: string, wanted: readonly string[]): Promise<TakenFiles> {
    const fileIds = [...new Set(wanted.map((id) => id.toLowerCase()))];
    if (fileIds.length > FILE_LIMITS.perDocument)
      throw documentErrors.too_many_files({ limit: FILE_LIMITS.perDocument });
    const loose = await this.database.query<{ id: string; pages: number | null }>(
      `SELECT id, pages FROM files WHERE agency_id = $1 AND id = ANY ($2::uuid[]) AND document_id IS NULL
          AND arrival_id IS NULL AND version_of IS NULL ORDER BY id FOR UPDATE`,
      [agencyId, fileIds],
    );
    const missing = fileIds.find((id) => !loose.some((row) => row.id === id));
    if (missing !== undefined) throw fileErrors.not_found({ fileId: missing });
    await this.database.query(
      `UPDATE files f SET arrival_id = $2, position = o.position
         FROM unnest($3::uuid[]) WITH ORDINALITY AS o(id, position) WHERE f.agency_id = $1 AND f.id = o.id`,
      [agencyId, arrivalId, fileIds],
    );
    const known = loose.flatMap(({ pages }) => (pages === null ? [] : [pages]));
    return { count: fileIds.length, pages: known.length === 0 ? null : known.reduce((sum, pages) => sum + pages, 0) };
  }

  /** Where the bytes of the files of an incoming document lie. */
  async keysOf(agencyId: string, arrivalId: string): Promise<string[]> {
    const rows = await this.database.query<{ key: string }>(
      'SELECT DISTINCT storage_key AS key FROM files WHERE agency_id = $1 AND arrival_id = $2 ORDER BY 1',
      [agencyId, arrivalId],
    );
    return rows.map(({ key }) => key);
  }

  /** Removes the files of an incoming document and answers their ids; their bytes go with the next sweep. */
  async removeOf(agencyId: string, arrivalId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'WITH gone AS (DELETE FROM files WHERE agency_id = $1 AND arrival_id = $2 RETURNING id) SELECT id FROM gone',
      [agencyId, arrivalId],
    );
    return rows.map(({ id }) => id);
  }
}
