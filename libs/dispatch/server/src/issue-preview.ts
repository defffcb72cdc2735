import type { dispatchEndpoints } from '@lienthong/dispatch/model';
import { documentErrors, formatCode, formatNumber, otherPrintedCode } from '@lienthong/document/model';
import { IssuableDocuments } from '@lienthong/document/server';
import { requireAllowed, type Actor } from '@lienthong/identity/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { systemClock } from '@lienthong/platform/kernel';
import { NumberBooks } from '@lienthong/register/server';
import { Injectable } from '@nestjs/common';
import { IssuePlanner, type IssueOrder } from './issue-planner';

/** Tells what confirming would do, by the same rules that the confirm applies; grants and stores nothing. */
@Injectable()
export class IssuePreview {
  constructor(
    private readonly database: Database,
    private readonly documents: IssuableDocuments,
    private readonly planner: IssuePlanner,
    private readonly books: NumberBooks,
  ) {}

  /** The series, the number that would come now, and how many receive. */
  async of(actor: Actor, documentId: string, order: IssueOrder): Promise<AnswerOf<typeof dispatchEndpoints.preview>> {
    const inspected = await this.documents.inspect(actor, documentId);
    return this.database.transaction(actor, async () => {
      const locked = await this.documents.lock(actor, documentId, inspected);
      requireAllowed(actor, 'document.issue', locked.draft, documentErrors.not_found);
      const { terms, planned } = await this.planner.plan(actor, locked, order, systemClock.now());
      const { number: nextNumber, suffix } = terms.special ?? {
        number: await this.books.peek(terms.series, terms.year),
        suffix: '',
      };
      const { deliveries } = planned;
      const code = formatCode(`${formatNumber(nextNumber)}${suffix}`, terms.notation);
      return {
        series: terms.series,
        nextNumber,
        issuedOn: terms.issuedOn,
        code,
        recipients: deliveries.filter((delivery) => delivery.addressed).length,
        onTheWay: deliveries.filter((delivery) => !delivery.addressed).length,
        printedCode: otherPrintedCode(inspected.printedCode, code),
        hops: Math.max(...deliveries.map((delivery) => delivery.hop)),
      };
    });
  }
}
