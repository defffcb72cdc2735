import { dossierErrors, type CopyForm, type LinkEnd, type LinkRelation, type Medium } from '@lienthong/dossier/model';
import { mayRead } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import type { RecordRef } from './item.repository';

/** A certified copy about to be stored. */
export interface NewCopy {
  readonly id: string;
  readonly source: RecordRef;
  readonly form: CopyForm;
  readonly fromMedium: Medium;
  readonly medium: Medium;
  readonly year: number;
  readonly number: number;
  readonly code: string;
  readonly madeOn: string;
  readonly madeAt: Date;
  readonly recipients: string;
  readonly signerTitle: string;
  readonly signerName: string;
  readonly fileId: string | null;
}

/** A stored link. */
export interface StoredLink {
  readonly id: string;
  readonly relation: LinkRelation;
  readonly from: RecordRef;
  readonly to: RecordRef;
}

const endOfKind = (mine: string): string => `
  SELECT 'document' AS kind, d.id, d.type_code AS "typeCode", d.document_class AS "documentClass" FROM documents d
   WHERE d.agency_id = $1 AND d.id = $2 AND d.status = 'issued' AND $3 = 'document'
  UNION ALL
  SELECT 'arrival', a.id, a.type_code, a.document_class FROM arrivals a
   WHERE a.agency_id = $1 AND a.id = $2 AND a.state = 'registered' AND $3 = 'arrival' AND ${mine}`;

/** Write side of links and copies, always of the acting agency and inside a running transaction. */
@Injectable()
export class RelationRepository {
  constructor(private readonly database: Database) {}

  /** An issued document or registered arrival of the agency; throws `dossier.document_not_found`. */
  async end(actor: Actor, { kind, id }: RecordRef): Promise<LinkEnd> {
    const parameters: unknown[] = [actor.agencyId, id, kind];
    const sql = endOfKind(mayRead(actor, 'a.id', parameters));
    const [found] = await this.database.query<LinkEnd>(sql, parameters);
    if (!found) throw dossierErrors.document_not_found({ id });
    return found;
  }

  /** Stores a link; throws `dossier.link_exists` when it is there already. */
  async insertLink(actor: Actor, { id, relation, from, to }: StoredLink): Promise<void> {
    const made = await this.database.query(
      `INSERT INTO document_links (id, agency_id, relation, from_document_id, from_arrival_id, to_document_id, to_arrival_id, linked_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT uq_document_links_ends DO NOTHING RETURNING id`,
      [id, actor.agencyId, relation, ...columnsOf(from), ...columnsOf(to), actor.personName],
    );
    if (made.length === 0) throw dossierErrors.link_exists({ relation });
  }

  /** Removes a link and answers what it said; throws `dossier.link_not_found`. */
  async removeLink(actor: Actor, id: string): Promise<StoredLink> {
    const [gone] = await this.database.query<Record<string, string | null> & { relation: LinkRelation }>(
      `WITH gone AS (DELETE FROM document_links WHERE agency_id = $1 AND id = $2 RETURNING *) SELECT * FROM gone`,
      [actor.agencyId, id],
    );
    if (!gone) throw dossierErrors.link_not_found();
    return { id, relation: gone.relation, from: endOf(gone, 'from'), to: endOf(gone, 'to') };
  }

  /** Stores a copy under its number. */
  async insertCopy(actor: Actor, copy: NewCopy): Promise<void> {
    await this.database.query(
      `INSERT INTO certified_copies (id, agency_id, document_id, arrival_id, form, from_medium, medium, year, number, code, made_on,
                                     made_at, recipients, signer_title, signer_name, made_by, file_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        copy.id,
        actor.agencyId,
        ...columnsOf(copy.source),
        copy.form,
        copy.fromMedium,
        copy.medium,
        copy.year,
        copy.number,
        copy.code,
        copy.madeOn,
        copy.madeAt,
        copy.recipients,
        copy.signerTitle,
        copy.signerName,
        actor.personName,
        copy.fileId,
      ],
    );
  }
}

function columnsOf({ kind, id }: RecordRef): [string | null, string | null] {
  return kind === 'document' ? [id, null] : [null, id];
}

function endOf(row: Readonly<Record<string, string | null>>, side: 'from' | 'to'): RecordRef {
  const documentId = row[`${side}_document_id`];
  return documentId ? { kind: 'document', id: documentId } : { kind: 'arrival', id: row[`${side}_arrival_id`] ?? '' };
}
