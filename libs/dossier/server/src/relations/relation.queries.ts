import { dossierErrors, type relationEndpoints, type RelationsView } from '@lienthong/dossier/model';
import { mayRead } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import type { RecordRef } from '../persistence/item.repository';

type CopyView = AnswerOf<typeof relationEndpoints.copy>;

/** Both directions, and the reply that a draft was started as; every other end is of the acting agency. */
const linksSeen = (mine: string): string => `
  WITH ends AS (
    SELECT l.id AS link_id, l.relation, 'to' AS direction, l.to_document_id AS document_id, l.to_arrival_id AS arrival_id
      FROM document_links l WHERE l.agency_id = $1 AND (l.from_document_id = $2 OR l.from_arrival_id = $3)
    UNION ALL
    SELECT l.id, l.relation, 'from', l.from_document_id, l.from_arrival_id
      FROM document_links l WHERE l.agency_id = $1 AND (l.to_document_id = $2 OR l.to_arrival_id = $3))
  SELECT e.link_id AS "linkId", e.relation, e.direction, CASE WHEN e.document_id IS NULL THEN 'arrival' ELSE 'document' END AS kind,
         coalesce(e.document_id, e.arrival_id) AS id, coalesce(d.code, a.code) AS code,
         coalesce(d.type_name, a.type_name) AS "typeName", coalesce(d.subject, a.subject) AS subject,
         coalesce(a.sender_name, g.name) AS issuer
    FROM ends e JOIN agencies g ON g.id = $1
    LEFT JOIN documents d ON d.agency_id = $1 AND d.id = e.document_id
    LEFT JOIN arrivals a ON a.agency_id = $1 AND a.id = e.arrival_id
   WHERE e.arrival_id IS NULL OR ${mine}
   ORDER BY coalesce(d.issued_on, a.issued_on), coalesce(e.document_id, e.arrival_id)`;

/** Only dossiers that the acting post may see: the rule \`maySee\`. */
const DOSSIERS = `
  SELECT s.id, lpad(s.number::text, greatest(2, length(s.number::text)), '0') || '.' || s.symbol AS notation, s.title, i.ordinal
    FROM dossier_items i JOIN dossiers s ON s.agency_id = i.agency_id AND s.id = i.dossier_id
   WHERE i.agency_id = $1 AND (i.document_id = $2 OR i.arrival_id = $3)
     AND (s.access = 'agency' OR $5::boolean OR s.holder_post_id = $4 OR $4 = ANY (s.reader_post_ids)) ORDER BY s.opened_at`;

const COPY = `
  SELECT id, form, code, made_on::text AS "madeOn", from_medium AS "fromMedium", medium, recipients, signer_title AS "signerTitle",
         signer_name AS "signerName", made_by AS "madeBy", file_id AS "fileId" FROM certified_copies WHERE agency_id = $1`;

/** Read side of links and copies; what is asked about is of the acting agency, or `dossier.document_not_found`. */
@Injectable()
export class RelationQueries {
  constructor(private readonly database: Database) {}

  /** Everything a document stands in relation to. Joins a running transaction. */
  of(actor: Actor, record: RecordRef): Promise<RelationsView> {
    return this.database.transaction(actor, async () => {
      await this.requireOwn(actor, record);
      const ends = record.kind === 'document' ? [record.id, null] : [null, record.id];
      const own = [actor.agencyId, ...ends];
      const parameters: unknown[] = [...own];
      const links = linksSeen(mayRead(actor, 'e.arrival_id', parameters));
      const seen = [actor.postId, actor.permissions.includes('dossier.manage')];
      return {
        links: await this.database.query<RelationsView['links'][number]>(links, parameters),
        dossiers: await this.database.query<RelationsView['dossiers'][number]>(DOSSIERS, [...own, ...seen]),
        copies: await this.database.query<CopyView>(
          `${COPY} AND (document_id = $2 OR arrival_id = $3) ORDER BY year, number`,
          own,
        ),
      };
    });
  }

  /** One copy. */
  async copy(actor: Actor, id: string): Promise<CopyView> {
    const [copy] = await this.database.query<CopyView>(`${COPY} AND id = $2`, [actor.agencyId, id]);
    if (!copy) throw dossierErrors.document_not_found({ id });
    return copy;
  }

  private async requireOwn(actor: Actor, { kind, id }: RecordRef): Promise<void> {
    const parameters: unknown[] = [actor.agencyId, id];
    const mine = kind === 'document' ? 'true' : mayRead(actor, 'r.id', parameters);
    const table = kind === 'document' ? 'documents' : 'arrivals';
    const found = await this.database.query(
      `SELECT 1 FROM ${table} r WHERE r.agency_id = $1 AND r.id = $2 AND ${mine}`,
      parameters,
    );
    if (found.length === 0) throw dossierErrors.document_not_found({ id });
  }
}
