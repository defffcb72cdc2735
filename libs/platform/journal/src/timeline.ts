import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import type { Facts } from './journal';

/** One line of the journal as a timeline shows it. */
export interface JournalLine {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly personName: string | null;
  readonly postTitle: string | null;
  readonly agencyName: string;
  readonly data: Facts;
}

/** Reads the journal of one thing. */
@Injectable()
export class Timeline {
  constructor(private readonly database: Database) {}

  /** Every line on a thing of the acting agency, oldest first; joins the running transaction. */
  async of(subjectType: string, subjectId: string): Promise<JournalLine[]> {
    const rows = await this.database.query<Omit<JournalLine, 'at'> & { at: Date }>(
      `SELECT j.id, j.at, j.action, j.person_name AS "personName", j.post_title AS "postTitle", a.name AS "agencyName", j.data
         FROM journal j JOIN agencies a ON a.id = coalesce(j.by_agency_id, j.agency_id)
        WHERE j.agency_id = (SELECT app_agency()) AND j.subject_type = $1 AND j.subject_id = $2
        ORDER BY j.at, j.id LIMIT 5000`,
      [subjectType, subjectId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
