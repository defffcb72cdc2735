import {
  handOver,
  undoEnd,
  undoHandover,
  type AssignmentId,
  type CaseChange,
  type By,
  type HandlingCase,
  type HandoverId,
  type handlingEndpoints,
} from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import type { AnswerOf, InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { CaseActs } from './case.acts';
import { DeskQueries } from './desk.queries';
import { receiversOf } from './handling.events';
import { CaseRepository } from './persistence/case.repository';

type Order = InputOf<typeof handlingEndpoints.handOver>['body'];

/** Write side of handing over: gives many documents at once, and takes the act back at once. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly database: Database,
    private readonly desks: DeskQueries,
    private readonly cases: CaseRepository,
    private readonly acts: CaseActs,
  ) {}

  /** Hands documents over to the same receivers with the same instruction (Decree 30/2020 art. 23). */
  handOver(actor: Actor, order: Order): Promise<AnswerOf<typeof handlingEndpoints.handOver>> {
    return this.database.transaction(actor, async () => {
      const by = { desk: await this.desks.of(actor), at: systemClock.now() };
      const directory = await this.desks.directory(actor);
      const works = order.documents.map(({ arrivalId, fromId }) => ({
        id: fromId ?? arrivalId,
        arrivalId,
        rule: (before: HandlingCase) =>
          handOver(before, { ...order, fromId: fromId as AssignmentId | null }, directory, by),
        act: (change: CaseChange) => ({
          action: 'handling.handed_over.v1' as const,
          data: { receivers: receiversOf(change), instruction: change.handover?.instruction ?? '' },
        }),
      }));
      return this.acts.onEach(actor, works);
    });
  }

  /** Takes own acts back as if they had never been: hand-overs, and ends of assignments. */
  undo(actor: Actor, actIds: readonly string[]): Promise<AnswerOf<typeof handlingEndpoints.undo>> {
    return this.database.transaction(actor, async () => {
      const by = { desk: await this.desks.of(actor), at: systemClock.now() };
      const arrivals = await this.cases.arrivalsOf(actor, actIds);
      const works = actIds.map((id) => ({
        id,
        arrivalId: arrivals.get(id),
        rule: (before: HandlingCase) => undoAct(before, id, by),
        act: () => ({ action: 'handling.undone.v1' as const }),
      }));
      return this.acts.onEach(actor, works);
    });
  }
}

function undoAct(before: HandlingCase, id: string, by: By): CaseChange {
  const isHandover = before.handovers.some((handover) => handover.id === id);
  return isHandover ? undoHandover(before, id as HandoverId, by) : undoEnd(before, id as AssignmentId, by);
}
