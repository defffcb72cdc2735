import { type dispatchEndpoints, type PlannedDispatch } from '@lienthong/dispatch/model';
import { documentErrors } from '@lienthong/document/model';
import { DocumentQueries, IssuableDocuments, type LockedDraft } from '@lienthong/document/server';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { documentIssued } from './dispatch.events';
import { IssuePlanner, type IssueOrder } from './issue-planner';
import { DispatchRepository, type IssuedNumber } from './persistence/dispatch.repository';

/** Write side of sending: a draft gets its number, is issued and reaches every direct addressee in one transaction. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly database: Database,
    private readonly planner: IssuePlanner,
    private readonly documents: IssuableDocuments,
    private readonly documentQueries: DocumentQueries,
    private readonly dispatches: DispatchRepository,
    private readonly journal: Journal,
  ) {}

  /** Issues a signed document of the acting agency to the named recipients; the number is granted here and nowhere else. */
  async issue(actor: Actor, documentId: string, order: IssueOrder): Promise<AnswerOf<typeof dispatchEndpoints.issue>> {
    const inspected = await this.documents.inspect(actor, documentId);
    return this.database.transaction(actor, async () => {
      const locked = await this.documents.lock(actor, documentId, inspected);
      const { draft } = locked;
      requireAllowed(actor, 'document.issue', draft, documentErrors.not_found);
      const { issued, planned } = await this.number(actor, locked, order, systemClock.now());
      await this.journal.record(actor, documentIssued(actor, draft, issued, planned));
      return { document: await this.documentQueries.one(actor, draft.id), dispatchId: planned.id };
    });
  }

  /** Plans for an instant and issues; when New Year came while others were numbered first, once more for the new year. */
  private async number(
    actor: Actor,
    locked: LockedDraft,
    order: IssueOrder,
    at: Date,
  ): Promise<{ readonly issued: IssuedNumber; readonly planned: PlannedDispatch }> {
    const { terms, planned } = await this.planner.plan(actor, locked, order, at);
    const issued = await this.dispatches.issue(actor, locked.draft.id, terms, planned);
    return 'yearTurnedAt' in issued ? this.number(actor, locked, order, issued.yearTurnedAt) : { issued, planned };
  }
}
