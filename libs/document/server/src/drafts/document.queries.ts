import {
  documentErrors,
  type documentEndpoints,
  type DocumentStatus,
  type DocumentView,
} from '@lienthong/document/model';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { afterRow, Database, matchTyped, microsecondsOf, type KeyColumn } from '@lienthong/platform/database';
import { Timeline } from '@lienthong/platform/journal';
import { toCursor } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { FileQueries } from '../files/file.queries';
import { toDocumentRow, toDocumentView, type DocumentRecord, type WholeRecord } from './document.view';

type ListQuery = InputOf<typeof documentEndpoints.list>['query'];

const ROW = `d.id, d.status, d.code, d.type_code, d.type_name, d.document_class, d.subject, d.signer_name, d.signer_title, d.urgency,
  d.issued_on::text, d.changed_at, d.dispatch_id, d.returned, d.signed_at,
  CASE WHEN d.status = 'reviewing'
       THEN (SELECT string_agg(s.person_name, ', ' ORDER BY s.id) FROM document_steps s
              WHERE s.agency_id = d.agency_id AND s.document_id = d.id AND s.round = d.round AND s.state = 'open')
       WHEN d.status = 'draft' AND d.returned
       THEN (SELECT p.person_name FROM posts p WHERE p.agency_id = d.agency_id AND p.id = coalesce(d.holder_post_id, d.owner_post_id))
  END AS waiting_for,
  (SELECT count(*)::integer FROM files f WHERE f.agency_id = d.agency_id AND f.document_id = d.id) AS file_count`;

const WHOLE = `${ROW}, a.name AS agency_name, d.code_number, d.code_notation, d.unit_abbreviation, d.due_on::text, d.language,
  d.note, d.copies, d.page_amount, d.revision, d.reference, d.recipient_ids, d.route, d.replies_to_arrival_id, d.signature_lines,
  d.owner_post_id, coalesce(d.holder_post_id, d.owner_post_id) AS holder_post_id, d.round,
  (SELECT count(*)::integer FROM document_versions v WHERE v.agency_id = d.agency_id AND v.document_id = d.id) AS versions`;

/** Which instant orders each list; all have an index (migrations create-documents, create-review). */
const ORDER: Readonly<Record<DocumentStatus, string>> = {
  draft: 'd.changed_at',
  reviewing: 'd.changed_at',
  signed: 'd.changed_at',
  issued: 'd.issued_at',
};

const ID: KeyColumn = { sql: 'd.id', kind: 'uuid' };

/** Read side of outgoing documents, always of the acting agency. */
@Injectable()
export class DocumentQueries {
  constructor(
    private readonly database: Database,
    private readonly files: FileQueries,
    private readonly timelines: Timeline,
  ) {}

  /** One page of a status: last changed first, issued ones last issued first. */
  list(actor: Actor, query: ListQuery): Promise<AnswerOf<typeof documentEndpoints.list>> {
    return this.database.transaction(actor, async () => {
      const parameters: unknown[] = [actor.agencyId, query.status, query.limit + 1];
      const at = ORDER[query.status];
      const typed = matchTyped('d', query.q, parameters);
      const beyond = afterRow([{ sql: at, kind: 'instant' }, ID], '<', query.after, parameters);
      const rows = await this.database.query<DocumentRecord & { place: number }>(
        `SELECT ${ROW}, ${microsecondsOf(at)} AS place FROM documents d
          WHERE d.agency_id = $1 AND d.status = $2 ${typed} ${beyond} ORDER BY ${at} DESC, d.id DESC LIMIT $3`,
        parameters,
      );
      const page = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? page.at(-1) : undefined;
      return { items: page.map(toDocumentRow), next: last ? toCursor([last.place, last.id]) : null };
    });
  }

  /** One outgoing document whole; throws `document.not_found`. Joins a running transaction. */
  one(actor: Actor, id: string): Promise<DocumentView> {
    return this.database.transaction(actor, async () => {
      const [record] = await this.database.query<WholeRecord>(
        `SELECT ${WHOLE} FROM documents d JOIN agencies a ON a.id = d.agency_id WHERE d.agency_id = $1 AND d.id = $2`,
        [actor.agencyId, id],
      );
      if (!record) throw documentErrors.not_found();
      requireAllowed(actor, 'document.read', { agencyId: actor.agencyId }, documentErrors.not_found);
      return toDocumentView(record, await this.files.ofDocument(actor, id));
    });
  }

  /** Everything that happened to a document, oldest first; throws `document.not_found`. */
  timeline(actor: Actor, id: string): Promise<AnswerOf<typeof documentEndpoints.timeline>> {
    return this.database.transaction(actor, async () => {
      const found = await this.database.query('SELECT 1 FROM documents WHERE agency_id = $1 AND id = $2', [
        actor.agencyId,
        id,
      ]);
      if (found.length === 0) throw documentErrors.not_found();
      return { items: await this.timelines.of('document', id) };
    });
  }
}
