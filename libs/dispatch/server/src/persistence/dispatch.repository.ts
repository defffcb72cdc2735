import type { IssueTerms, PlannedDispatch } from '@lienthong/dispatch/model';
import { documentErrors, foldNotation, type DocumentId } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { registerErrors } from '@lienthong/register/model';
import { Injectable } from '@nestjs/common';

/** The number a document was issued under. */
export interface IssuedNumber {
  readonly number: number;
  readonly code: string;
}

/** The number, or the instant at which it turned out that another year than the planned one has begun. */
export type IssueResult = IssuedNumber | { readonly yearTurnedAt: Date };

interface IssueRow extends IssuedNumber {
  readonly at: Date;
  readonly refused: 'year_turned' | 'book_sealed' | 'number_taken' | null;
}

/** What one hop did. */
export interface DeliveredHop {
  readonly documentId: string;
  readonly arrived: number;
  readonly recipients: readonly string[];
  readonly nextLevels: readonly string[];
}

/** Stores sendings through the two reviewed functions that may write into other agencies (migration create-dispatch). */
@Injectable()
export class DispatchRepository {
  constructor(private readonly database: Database) {}

  /** Number, document, sending, deliveries and the first hop's arrivals, in one call. */
  async issue(actor: Actor, documentId: DocumentId, terms: IssueTerms, planned: PlannedDispatch): Promise<IssueResult> {
    const { special, ...rest } = terms;
    const order = {
      ...rest,
      specialId: special?.id ?? null,
      documentId,
      notationFolded: foldNotation(terms.notation),
      dispatchId: planned.id,
      messageId: planned.messageId,
      route: planned.route,
      postId: actor.postId,
      personName: actor.personName,
      deliveries: planned.deliveries,
    };
    const sql = 'SELECT number, code, at, refused FROM issue_document($1)';
    const [issued] = await this.database.query<IssueRow>(sql, [JSON.stringify(order)]);
    if (!issued) throw documentErrors.already_issued();
    const { number, code, at, refused } = issued;
    if (refused === 'year_turned') return { yearTurnedAt: at };
    if (refused !== null) throw registerErrors[refused]({ series: terms.series, year: terms.year });
    return { number, code };
  }

  /** Delivers one hop to one level; safe to repeat. */
  async deliverHop(dispatchId: string, hop: number, level: string): Promise<DeliveredHop> {
    const [row] = await this.database.query<{
      arrived: number;
      recipients: string[];
      next_levels: string[];
      document_id: string;
    }>(`SELECT h.*, d.document_id FROM deliver_hop($1, $2, $3) h JOIN dispatches d ON d.id = $1`, [
      dispatchId,
      hop,
      level,
    ]);
    return {
      documentId: row?.document_id ?? dispatchId,
      arrived: row?.arrived ?? 0,
      recipients: row?.recipients ?? [],
      nextLevels: row?.next_levels ?? [],
    };
  }
}
