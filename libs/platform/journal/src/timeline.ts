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
  /** On whose behalf it was done, when that is somebody else. */
  readonly behalfOf: { readonly personName: string; readonly postTitle: string } | null;
  readonly agencyName: string;
  readonly data: Facts;
}

/** A line together with the thing it is about. */
export interface ActLine extends JournalLine {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** Which lines of a delegation: so many, after the one named (instant and id). */
export interface ActsWanted {
  readonly limit: number;
  readonly after?: { readonly at: string; readonly id: string } | undefined;
}

const LINE = `j.id, j.at, j.action, j.person_name AS "personName", j.post_title AS "postTitle",
  CASE WHEN j.on_behalf_of IS NOT NULL
       THEN jsonb_build_object('personName', j.on_behalf_name, 'postTitle', j.on_behalf_title) END AS "behalfOf",
  a.name AS "agencyName", j.data`;

const FROM = 'FROM journal j JOIN agencies a ON a.id = coalesce(j.by_agency_id, j.agency_id)';

type Row<T> = Omit<T, 'at'> & { readonly at: Date };

/** Reads the journal of one thing. */
@Injectable()
export class Timeline {
  constructor(private readonly database: Database) {}

  /** Every line on a thing of the acting agency, oldest first; joins the running transaction. */
  async of(subjectType: string, subjectId: string): Promise<JournalLine[]> {
    const rows = await this.database.query<Row<JournalLine>>(
      `SELECT ${LINE} ${FROM}
        WHERE j.agency_id = (SELECT app_agency()) AND j.subject_type = $1 AND j.subject_id = $2
        ORDER BY j.at, j.id LIMIT 5000`,
      [subjectType, subjectId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** What was done under a delegation of the acting agency, newest first; joins the running transaction. */
  async ofDelegation(delegationId: string, { limit, after }: ActsWanted): Promise<ActLine[]> {
    const rows = await this.database.query<Row<ActLine>>(
      `SELECT ${LINE}, j.subject_type AS "subjectType", j.subject_id AS "subjectId" ${FROM}
        WHERE j.agency_id = (SELECT app_agency()) AND j.delegation_id = $1
          AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', j.at), j.id) < ($2, $3::uuid))
        ORDER BY date_trunc('milliseconds', j.at) DESC, j.id DESC LIMIT $4`,
      [delegationId, after?.at ?? null, after?.id ?? null, limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
