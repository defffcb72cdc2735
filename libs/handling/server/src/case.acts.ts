import { applyChange, handlingErrors, type CaseChange, type HandlingCase } from '@lienthong/handling/model';
import type { Actor } from '@lienthong/identity/model';
import { Journal } from '@lienthong/platform/journal';
import { DomainError, type ErrorParams } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { caseChanged, type HandlingAct } from './handling.events';
import { CaseRepository } from './persistence/case.repository';

/** What became of one thing of an act over many. */
export interface Outcome {
  readonly id: string;
  readonly actId: string | null;
  readonly refusal: { readonly code: string; readonly params: Record<string, string | number | boolean | null> } | null;
}

/** One thing to act on: the document it belongs to, the rule to ask, and what the journal calls the act. */
export interface CaseWork {
  readonly id: string;
  readonly arrivalId: string | undefined;
  readonly rule: (before: HandlingCase) => CaseChange;
  readonly act: (change: CaseChange) => HandlingAct;
}

/** Acts on the handling of documents inside the running transaction: lock all, ask the rule of each, save, record. */
@Injectable()
export class CaseActs {
  constructor(
    private readonly cases: CaseRepository,
    private readonly journal: Journal,
  ) {}

  /** Acts on many; a refused one stops none of the others, because every rule is asked before anything is written. */
  async onEach(actor: Actor, works: readonly CaseWork[]): Promise<{ items: Outcome[] }> {
    const present = await this.cases.lock(
      actor,
      works.flatMap(({ arrivalId }) => arrivalId ?? []),
    );
    const items: Outcome[] = [];
    for (const work of works) items.push(await this.onOne(actor, work, present));
    return { items };
  }

  /** Acts on one; throws what the rule refuses. */
  async on(actor: Actor, work: CaseWork): Promise<void> {
    const present = await this.cases.lock(actor, work.arrivalId === undefined ? [] : [work.arrivalId]);
    await this.write(actor, work, present);
  }

  private async onOne(actor: Actor, work: CaseWork, present: Map<string, HandlingCase>): Promise<Outcome> {
    try {
      const change = await this.write(actor, work, present);
      return { id: work.id, actId: change.handover?.id ?? work.id, refusal: null };
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      return { id: work.id, actId: null, refusal: { code: refusal.code, params: copyOf(refusal.params) } };
    }
  }

  private async write(actor: Actor, work: CaseWork, present: Map<string, HandlingCase>): Promise<CaseChange> {
    const before = present.get(work.arrivalId ?? '');
    if (!before) throw handlingErrors.arrival_not_found();
    const change = work.rule(before);
    if (isNothing(change)) return change;
    const after = applyChange(before, change);
    present.set(after.arrival.id, after);
    const summary = await this.cases.save(after, change);
    await this.journal.record(actor, caseChanged(work.act(change), before, change, summary));
    return change;
  }
}

const isNothing = ({ handover, removed, changed }: CaseChange): boolean =>
  handover === undefined && removed === undefined && changed.length === 0;

const copyOf = (params: ErrorParams): Record<string, string | number | boolean | null> => ({ ...params });
