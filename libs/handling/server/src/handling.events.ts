import type { CaseChange, CaseSummary, HandlingCase } from '@lienthong/handling/model';
import { summaryOf } from '@lienthong/handling/model';
import type { Facts, JournalEvent } from '@lienthong/platform/journal';
import { planSignal } from '@lienthong/platform/live';
import { planReport } from './jobs/report-handling.job';

/** What was done to a case: the name of the act and the facts its sentence needs. */
export interface HandlingAct {
  readonly action: `handling.${string}.v1`;
  readonly data?: Facts;
}

/** The line in the journal of the incoming document, the report to its sender, and who is told. */
export function caseChanged(
  { action, data = {} }: HandlingAct,
  before: HandlingCase,
  change: CaseChange,
  summary: CaseSummary,
): JournalEvent {
  const told = summaryOf(before).handling !== summary.handling && summary.handling !== 'returned';
  return {
    action,
    subject: { type: 'arrival', id: before.arrival.id },
    before: { handovers: before.handovers, assignments: before.assignments },
    after: change,
    data,
    jobs: [
      planSignal({ agencies: [before.arrival.agencyId], topic: 'handling', id: before.arrival.id }),
      ...(told && summary.handling !== null ? [planReport(before.arrival.id)] : []),
    ],
  };
}

/** To whom a hand-over went, for its sentence: the lead first. */
export function receiversOf({ created = [] }: CaseChange): string {
  const order = { lead: 0, cooperate: 1, inform: 2 };
  return [...created]
    .sort((a, b) => order[a.role] - order[b.role])
    .map(({ receiverName }) => receiverName)
    .join(', ');
}
