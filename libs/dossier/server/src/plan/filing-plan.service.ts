import {
  approvePlan,
  dossierErrors,
  type FilingPlanView,
  type filingPlanEndpoints,
  type PlanLine,
  type PlanLineId,
} from '@lienthong/dossier/model';
import type { Actor } from '@lienthong/identity/model';
import type { InputOf } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal, type JournalEvent } from '@lienthong/platform/journal';
import { newId, systemClock } from '@lienthong/platform/kernel';
import { normaliseText } from '@lienthong/platform/text';
import { Injectable } from '@nestjs/common';
import { PlanRepository, type WholePlan } from '../persistence/plan.repository';
import { FilingPlanQueries } from './filing-plan.queries';

type Written = InputOf<typeof filingPlanEndpoints.write>['body'];

/** Write side of filing plans: written, begun from last year's, approved once (art. 28). */
@Injectable()
export class FilingPlanService {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanRepository,
    private readonly queries: FilingPlanQueries,
    private readonly journal: Journal,
  ) {}

  /** Writes the lines of a plan that is not approved yet. */
  write(actor: Actor, year: number, { numbering, lines }: Written): Promise<FilingPlanView> {
    return this.database.transaction(actor, async () => {
      const before = await this.lockDraft(actor, year);
      const after: WholePlan = { plan: { ...before.plan, numbering }, lines: lines.map(toLine) };
      await this.plans.save(actor, after, null);
      await this.journal.record(actor, planEvent(actor, 'filing_plan.written.v1', after, before));
      return this.queries.one(actor, year);
    });
  }

  /** Begins the plan of a year with the lines of the year before; an own plan is replaced only while it is empty. */
  copy(actor: Actor, year: number): Promise<FilingPlanView> {
    return this.database.transaction(actor, async () => {
      const before = await this.lockDraft(actor, year);
      if (before.lines.length > 0) throw dossierErrors.line_in_use({ year });
      const earlier = await this.plans.lock(actor, year - 1);
      if (earlier.lines.length === 0) throw dossierErrors.plan_not_found({ year: year - 1 });
      const lines = earlier.lines.map((line) => ({ ...line, id: newId<'plan-line'>() }));
      const after: WholePlan = { plan: { ...before.plan, numbering: earlier.plan.numbering }, lines };
      await this.plans.save(actor, after, null);
      await this.journal.record(actor, planEvent(actor, 'filing_plan.copied.v1', after, before));
      return this.queries.one(actor, year);
    });
  }

  /** Approves the plan of a year; from then on its lines stand. */
  approve(actor: Actor, year: number): Promise<FilingPlanView> {
    return this.database.transaction(actor, async () => {
      const before = await this.plans.lock(actor, year);
      const plan = approvePlan(before.plan, before.lines, await this.plans.notations(actor, year), systemClock.now());
      const after = { ...before, plan };
      await this.plans.save(actor, after, actor.personName);
      await this.journal.record(actor, planEvent(actor, 'filing_plan.approved.v1', after, before));
      return this.queries.one(actor, year);
    });
  }

  private async lockDraft(actor: Actor, year: number): Promise<WholePlan> {
    const before = await this.plans.lock(actor, year);
    if (before.plan.approvedAt !== null) throw dossierErrors.plan_approved({ year });
    return before;
  }
}

function toLine(written: Written['lines'][number]): PlanLine {
  const text = (raw: string) => normaliseText(raw).replace(/\s+/g, ' ').trim();
  const { kind, title, symbol, keeper, note } = written;
  return {
    ...written,
    id: written.id as PlanLineId,
    title: text(title),
    symbol: kind === 'heading' ? text(symbol ?? '') || null : null,
    retentionYears: kind === 'dossier' ? written.retentionYears : null,
    keeper: text(keeper),
    note: text(note),
  };
}

/** A plan is known by its agency and year: its journal lines hang on the agency. */
function planEvent(actor: Actor, action: string, after: WholePlan, before: WholePlan): JournalEvent {
  const data = { year: after.plan.year, lines: after.lines.length };
  return { action, subject: { type: 'filing_plan', id: actor.agencyId }, before, after, data };
}
