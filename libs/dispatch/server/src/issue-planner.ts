import type { AgencyId } from '@lienthong/agency/model';
import { AgencyDirectory } from '@lienthong/agency/server';
import {
  dispatchErrors,
  issueDraft,
  planDispatch,
  type dispatchEndpoints,
  type IssueTerms,
  type PlannedDispatch,
} from '@lienthong/dispatch/model';
import type { LockedDraft } from '@lienthong/document/server';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { vietnamDay, vietnamYear } from '@lienthong/platform/kernel';
import { Numberings } from '@lienthong/register/server';
import { Injectable } from '@nestjs/common';

/** Whom a document goes to and under which number, as the clerk confirmed it. */
export type IssueOrder = InputOf<typeof dispatchEndpoints.issue>['body'];

/** What an order means for a draft at an instant; preview and issue ask the same. Stores nothing. */
@Injectable()
export class IssuePlanner {
  constructor(
    private readonly directory: AgencyDirectory,
    private readonly numberings: Numberings,
  ) {}

  /** The terms of the issue and the tree of deliveries. */
  async plan(
    actor: Actor,
    { draft, fileCount }: LockedDraft,
    order: IssueOrder,
    at: Date,
  ): Promise<{ readonly terms: IssueTerms; readonly planned: PlannedDispatch }> {
    const day = vietnamDay(at);
    const agencies = await this.directory.on(day);
    const agency = agencies.get(actor.agencyId);
    if (!agency) throw dispatchErrors.not_found();
    const recipients = order.recipientIds as AgencyId[];
    const planned = planDispatch({ sender: actor.agencyId, recipients, route: order.route, day }, agencies);
    const numbering = await this.numberings.of(actor, vietnamYear(at), order);
    return { terms: issueDraft(draft, { agency, numbering, fileCount, at }), planned };
  }
}
