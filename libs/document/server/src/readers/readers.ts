import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

/**
 * SQL condition: the acting post may see the incoming document in column `id`. Posts with `arrival.read_all` see every one of
 * their agency, all others those whose readers name the post or its unit. Adds its value to `parameters`; every list, detail,
 * count and file asks it.
 */
export function mayRead(actor: Actor, id: string, parameters: unknown[]): string {
  if (actor.permissions.includes('arrival.read_all')) return 'true';
  const post = `$${parameters.push(actor.postId)}::uuid`;
  return `${id} IN (SELECT r.subject_id FROM readers r WHERE r.agency_id = (SELECT app_agency())
            AND r.reader_id IN (${post}, (SELECT o.unit_id FROM posts o WHERE o.id = ${post})))`;
}

/** Who of an agency may read a document that is not open to the whole of it: posts and units, by their ids. */
@Injectable()
export class Readers {
  constructor(private readonly database: Database) {}

  /** Names the readers of documents anew, in the running transaction. */
  async replace(agencyId: string, subjectIds: readonly string[], readerIds: readonly string[]): Promise<void> {
    await this.database.query(
      'DELETE FROM readers WHERE agency_id = $1 AND subject_id = ANY ($2) AND NOT reader_id = ANY ($3)',
      [agencyId, subjectIds, readerIds],
    );
    await this.database.query(
      `INSERT INTO readers (agency_id, subject_id, reader_id)
       SELECT $1, s.id, r.id FROM unnest($2::uuid[]) AS s (id), unnest($3::uuid[]) AS r (id) ON CONFLICT DO NOTHING`,
      [agencyId, subjectIds, readerIds],
    );
  }

  /** Whether the acting post may see an incoming document, in the running transaction. */
  async mayRead(actor: Actor, arrivalId: string): Promise<boolean> {
    const parameters: unknown[] = [arrivalId];
    const [row] = await this.database.query<{ may: boolean }>(
      `SELECT ${mayRead(actor, '$1::uuid', parameters)} AS may, $1::uuid AS asked`,
      parameters,
    );
    return row?.may ?? false;
  }
}
