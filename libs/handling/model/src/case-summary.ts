import { isOpen, type Assignment } from './assignment';
import { receiverOf } from './hand-over';
import type { HandlingCase } from './handling-case';
import { arrivalHandlingOf, type ArrivalHandling } from './handling-state';

/** What lists say of the handling of a document without looking at every assignment. */
export interface CaseSummary {
  readonly handling: ArrivalHandling | null;
  /** Who has it now: the leads at the ends of the chain, or else those who still cooperate. */
  readonly holders: string;
  /** The nearest due date among them. */
  readonly dueOn: string | null;
}

/** Who has the document now: every open lead that has not passed it on, or else every open cooperation. */
export function holdersOf({ assignments }: Pick<HandlingCase, 'assignments'>): Assignment[] {
  const open = assignments.filter(isOpen);
  const passedOn = new Set(open.filter(({ role }) => role === 'lead').map(({ parentId }) => parentId));
  const leads = open.filter(({ id, role }) => role === 'lead' && !passedOn.has(id));
  return leads.length > 0 ? leads : open.filter(({ role }) => role === 'cooperate');
}

/** Who may read the document besides those who see all of the agency's: every receiver whose part was not taken back. */
export function readersOf({ assignments }: Pick<HandlingCase, 'assignments'>): string[] {
  return [...new Set(assignments.filter(({ state }) => state !== 'withdrawn').map(receiverOf))];
}

/** Summarises a case. */
export function summaryOf(one: HandlingCase): CaseSummary {
  const holders = holdersOf(one);
  const [dueOn] = holders.flatMap((holder) => holder.dueOn ?? []).sort();
  return {
    handling: arrivalHandlingOf(one.assignments),
    holders: holders.map(({ receiverName }) => receiverName).join(', '),
    dueOn: dueOn ?? null,
  };
}
