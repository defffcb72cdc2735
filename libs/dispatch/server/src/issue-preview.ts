import { issueDraft, type dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentErrors, formatCode } from '@lienthong/document/model';
import { DocumentRepository } from '@lienthong/document/server';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { systemClock } from '@lienthong/platform/kernel';
import { NumberBooks } from '@lienthong/register/server';
import { Injectable } from '@nestjs/common';
import { DispatchService, type IssueOrder } from './dispatch.service';

/** Tells what confirming would do, by the same rules that the confirm applies; grants and stores nothing. */
@Injectable()
export class IssuePreview {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentRepository,
    private readonly dispatches: DispatchService,
    private readonly books: NumberBooks,
  ) {}

  /** The series, the number that would come now, and how many receive. */
  of(actor: Actor, documentId: string, order: IssueOrder): Promise<AnswerOf<typeof dispatchEndpoints.preview>> {
    return this.database.transaction(actor, async () => {
      const { draft, fileCount } = await this.documents.lockDraft(actor, documentId);
      requireAllowed(actor, 'document.issue', draft, documentErrors.not_found);
      const at = systemClock.now();
      const { sender, planned } = await this.dispatches.plan(actor, order, at);
      const terms = issueDraft(draft, sender, fileCount, at);
      const nextNumber = await this.books.peek(actor.agencyId, terms.series, terms.year);
      const { deliveries } = planned;
      return {
        series: terms.series,
        nextNumber,
        code: formatCode(nextNumber, terms.notation),
        recipients: deliveries.filter((delivery) => delivery.addressed).length,
        onTheWay: deliveries.filter((delivery) => !delivery.addressed).length,
        hops: Math.max(...deliveries.map((delivery) => delivery.hop)),
      };
    });
  }
}
