import type { Agency, AgencyId } from '@lienthong/agency/model';
import { AgencyDirectory } from '@lienthong/agency/server';
import {
  dispatchErrors,
  issueDraft,
  planDispatch,
  type dispatchEndpoints,
  type PlannedDispatch,
} from '@lienthong/dispatch/model';
import { documentErrors } from '@lienthong/document/model';
import { DocumentQueries, DocumentRepository } from '@lienthong/document/server';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { documentIssued } from './dispatch.events';
import { DispatchRepository } from './persistence/dispatch.repository';

/** Whom a document goes to, as the clerk confirmed it. */
export type IssueOrder = InputOf<typeof dispatchEndpoints.issue>['body'];

/** Write side of sending: a draft gets its number, is issued and reaches every direct addressee in one transaction. */
@Injectable()
export class DispatchService {
  constructor(
    private readonly database: Database,
    private readonly directory: AgencyDirectory,
    private readonly documents: DocumentRepository,
    private readonly documentQueries: DocumentQueries,
    private readonly dispatches: DispatchRepository,
    private readonly journal: Journal,
  ) {}

  /** Issues a draft of the acting agency to the named recipients; the number is granted here and nowhere else. */
  issue(actor: Actor, documentId: string, order: IssueOrder): Promise<AnswerOf<typeof dispatchEndpoints.issue>> {
    return this.database.transaction(actor, async () => {
      const { draft, fileCount } = await this.documents.lockDraft(actor, documentId);
      requireAllowed(actor, 'document.issue', draft, documentErrors.not_found);
      const at = systemClock.now();
      const { sender, planned } = await this.plan(actor, order, at);
      const terms = issueDraft(draft, sender, fileCount, at);
      const issued = await this.dispatches.issue(actor, draft.id, terms, planned);
      await this.journal.record(actor, documentIssued(actor, draft, issued, planned));
      return { document: await this.documentQueries.one(actor, draft.id), dispatchId: planned.id };
    });
  }

  /** The sender and the tree of deliveries that an order means today; nothing is stored. */
  async plan(actor: Actor, order: IssueOrder, at: Date): Promise<{ sender: Agency; planned: PlannedDispatch }> {
    const day = vietnamDay(at);
    const agencies = await this.directory.on(day);
    const sender = agencies.get(actor.agencyId);
    if (!sender) throw dispatchErrors.not_found();
    const recipients = order.recipientIds as AgencyId[];
    const planned = planDispatch({ sender: actor.agencyId, recipients, route: order.route, day }, agencies);
    return { sender, planned };
  }
}
