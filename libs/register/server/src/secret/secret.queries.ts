import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, type KeyColumn } from '@lienthong/platform/database';
import { toCursor } from '@lienthong/platform/kernel';
import { SECRET_SERIES, type SecrecyLevel, type secretEndpoints, type SecretStubView } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';

interface StubRecord {
  readonly id: string;
  readonly series: string;
  readonly year: number;
  readonly number: number;
  readonly dated_on: string;
  readonly counterpart: string;
  readonly secrecy: SecrecyLevel;
  readonly registered_by: string;
  readonly registered_at: Date;
}

const STUB = `SELECT id, series, year, number, dated_on::text AS dated_on, counterpart, secrecy, registered_by, registered_at
  FROM secret_stubs`;

const BY_NUMBER: readonly KeyColumn[] = [
  { sql: 'year', kind: 'integer' },
  { sql: 'number', kind: 'integer' },
];

/** Read side of the register of secret documents, always of the acting agency. */
@Injectable()
export class SecretQueries {
  constructor(private readonly database: Database) {}

  /** One page of stubs, latest number first. */
  list(
    actor: Actor,
    query: InputOf<typeof secretEndpoints.list>['query'],
  ): Promise<AnswerOf<typeof secretEndpoints.list>> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, SECRET_SERIES[query.direction], query.limit + 1];
      const beyond = afterRow(BY_NUMBER, '<', query.after, parameters);
      const rows = await this.database.query<StubRecord>(
        `${STUB} WHERE agency_id = $1 AND series = $2 ${beyond} ORDER BY year DESC, number DESC LIMIT $3`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      return { items: page.map(toStubView), next: last ? toCursor([last.year, last.number]) : null };
    });
  }
}

function toStubView(row: StubRecord): SecretStubView {
  const { id, year, number, counterpart, secrecy } = row;
  return {
    ...{ id, year, number, counterpart, secrecy },
    direction: row.series === SECRET_SERIES.outgoing ? 'outgoing' : 'incoming',
    datedOn: row.dated_on,
    registeredBy: row.registered_by,
    registeredAt: row.registered_at.toISOString(),
  };
}
