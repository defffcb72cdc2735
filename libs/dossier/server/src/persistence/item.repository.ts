import { dossierErrors, type Fileable } from '@lienthong/dossier/model';
import { mayRead } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';

/** A document of the agency or an arrival, as it is named on the wire. */
export type RecordRef = Pick<Fileable, 'kind' | 'id'>;

/** Write side of what lies in dossiers; the dossier itself is locked before. */
@Injectable()
export class ItemRepository {
  constructor(private readonly database: Database) {}

  /** Ids of what lies in a dossier, in order. */
  async inside(actor: Actor, dossierId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT coalesce(document_id, arrival_id) AS id FROM dossier_items
        WHERE agency_id = $1 AND dossier_id = $2 ORDER BY ordinal`,
      [actor.agencyId, dossierId],
    );
    return rows.map(({ id }) => id);
  }

  /** The records of the acting agency behind the references, in their order; throws `dossier.document_not_found`. */
  async read(actor: Actor, records: readonly RecordRef[]): Promise<Fileable[]> {
    const idsOf = (kind: RecordRef['kind']) => records.filter((one) => one.kind === kind).map(({ id }) => id);
    const parameters: unknown[] = [actor.agencyId, idsOf('document'), idsOf('arrival')];
    const mine = mayRead(actor, 'a.id', parameters);
    const rows = await this.database.query<Fileable>(
      `SELECT 'document' AS kind, d.id, d.status = 'issued' AS final FROM documents d
        WHERE d.agency_id = $1 AND d.id = ANY ($2::uuid[])
       UNION ALL
       SELECT 'arrival', a.id, a.state = 'registered' FROM arrivals a
        WHERE a.agency_id = $1 AND a.id = ANY ($3::uuid[]) AND ${mine}`,
      parameters,
    );
    return records.map(({ kind, id }) => {
      const found = rows.find((row) => row.kind === kind && row.id === id.toLowerCase());
      if (!found) throw dossierErrors.document_not_found({ id });
      return found;
    });
  }

  /** Puts records into a dossier under the ordinals granted by the rule. */
  async insert(
    actor: Actor,
    dossierId: string,
    records: readonly RecordRef[],
    ordinals: readonly number[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO dossier_items (agency_id, dossier_id, ordinal, document_id, arrival_id, filed_by)
       SELECT $1, $2, o.ordinal, CASE o.kind WHEN 'document' THEN o.id END, CASE o.kind WHEN 'arrival' THEN o.id END, $6
         FROM unnest($3::text[], $4::uuid[], $5::integer[]) AS o(kind, id, ordinal)`,
      [
        actor.agencyId,
        dossierId,
        records.map(({ kind }) => kind),
        records.map(({ id }) => id),
        ordinals,
        actor.personName,
      ],
    );
  }

  /** Takes one record out and closes the gap it leaves; throws `dossier.not_inside`. */
  async takeOut(actor: Actor, dossierId: string, { kind, id }: RecordRef): Promise<number> {
    const column = kind === 'document' ? 'document_id' : 'arrival_id';
    const [gone] = await this.database.query<{ ordinal: number }>(
      `WITH gone AS (DELETE FROM dossier_items WHERE agency_id = $1 AND dossier_id = $2 AND ${column} = $3 RETURNING ordinal)
       SELECT ordinal FROM gone`,
      [actor.agencyId, dossierId, id],
    );
    if (!gone) throw dossierErrors.not_inside({ id });
    await this.database.query(
      'UPDATE dossier_items SET ordinal = ordinal - 1 WHERE agency_id = $1 AND dossier_id = $2 AND ordinal > $3',
      [actor.agencyId, dossierId, gone.ordinal],
    );
    return gone.ordinal;
  }
}
