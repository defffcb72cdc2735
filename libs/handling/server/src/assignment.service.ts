import {
  finishAssignment,
  handlingErrors,
  returnAssignment,
  seeAssignment,
  settleReturn,
  snoozeAssignment,
  startAssignment,
  withdrawAssignment,
  type AssignmentId,
  type CaseChange,
  type By,
  type HandlingCase,
  type HandlingView,
} from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { CaseActs, type CaseWork, type Outcome } from './case.acts';
import { DeskQueries } from './desk.queries';
import type { HandlingAct } from './handling.events';
import { HandlingQueries } from './handling.queries';
import { CaseRepository } from './persistence/case.repository';

type Rule = (before: HandlingCase, id: AssignmentId, by: By) => CaseChange;
type Outcomes = Promise<{ items: Outcome[] }>;

/** Write side of assignments: opened, begun, finished, given back, taken back, put aside. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly database: Database,
    private readonly desks: DeskQueries,
    private readonly cases: CaseRepository,
    private readonly acts: CaseActs,
    private readonly queries: HandlingQueries,
  ) {}

  /** Notes the first opening by its holder; the giver sees that. */
  see(actor: Actor, id: string): Promise<HandlingView> {
    return this.one(actor, id, { action: 'handling.seen.v1' }, seeAssignment);
  }

  /** Begins to work. */
  start(actor: Actor, id: string): Promise<HandlingView> {
    return this.one(actor, id, { action: 'handling.started.v1' }, startAssignment);
  }

  /** Finishes own assignments. */
  finish(actor: Actor, ids: readonly string[], note: string): Outcomes {
    return this.each(actor, ids, { action: 'handling.finished.v1', data: { note } }, (before, id, by) =>
      finishAssignment(before, id, note, by),
    );
  }

  /** Gives own assignments back to their givers. */
  giveBack(actor: Actor, ids: readonly string[], reason: string): Outcomes {
    return this.each(actor, ids, { action: 'handling.returned.v1', data: { reason } }, (before, id, by) =>
      returnAssignment(before, id, reason, by),
    );
  }

  /** Takes assignments back from their receivers. */
  withdraw(actor: Actor, ids: readonly string[], reason: string): Outcomes {
    return this.each(actor, ids, { action: 'handling.withdrawn.v1', data: { reason } }, (before, id, by) =>
      withdrawAssignment(before, id, reason, by),
    );
  }

  /** Puts own assignments aside until a day, or takes them up again. */
  snooze(actor: Actor, ids: readonly string[], until: string | null): Outcomes {
    return this.each(actor, ids, { action: 'handling.snoozed.v1', data: { until } }, (before, id, by) =>
      snoozeAssignment(before, id, until, by),
    );
  }

  /** Takes note of what came back. */
  settle(actor: Actor, ids: readonly string[]): Outcomes {
    return this.each(actor, ids, { action: 'handling.settled.v1' }, settleReturn);
  }

  private one(actor: Actor, id: string, act: HandlingAct, rule: Rule): Promise<HandlingView> {
    return this.database.transaction(actor, async () => {
      const [work] = await this.worksOn(actor, [id], act, rule);
      if (work?.arrivalId === undefined) throw handlingErrors.assignment_not_found();
      await this.acts.on(actor, work);
      return this.queries.ofArrival(actor, work.arrivalId);
    });
  }

  private each(actor: Actor, ids: readonly string[], act: HandlingAct, rule: Rule): Outcomes {
    return this.database.transaction(actor, async () =>
      this.acts.onEach(actor, await this.worksOn(actor, ids, act, rule)),
    );
  }

  private async worksOn(actor: Actor, ids: readonly string[], act: HandlingAct, rule: Rule): Promise<CaseWork[]> {
    const by = { desk: await this.desks.of(actor), at: systemClock.now() };
    const arrivals = await this.cases.arrivalsOf(actor, ids);
    return ids.map((id) => ({
      id,
      arrivalId: arrivals.get(id),
      rule: (before) => rule(before, id as AssignmentId, by),
      act: () => act,
    }));
  }
}
