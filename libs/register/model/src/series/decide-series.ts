import { registerErrors } from '../register.errors';
import type { NumberingScheme } from './series';

/** Who decided, when, and where it is written: the basis of a series that the law leaves to the head. */
export interface Decided {
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly basis: string;
}

/** How administrative documents shall be numbered from a year on. */
export interface SchemeDecision extends Decided {
  readonly scheme: NumberingScheme;
  readonly fromYear: number;
}

/** What a decision on the scheme has to respect. */
export interface SchemeFacts {
  readonly today: string;
  /** What would be in force in the decision's year without it. */
  readonly without: NumberingScheme;
  /** Whether administrative documents have been numbered this year. */
  readonly usedThisYear: boolean;
}

/**
 * Checks a decision of the head on administrative numbering (Decree 30/2020 art. 15.1.c). It takes effect with a new
 * year, or at once when no administrative number was granted this year: otherwise 01/QĐ-UBND could exist twice.
 */
export function decideScheme(decision: SchemeDecision, { today, without, usedThisYear }: SchemeFacts): void {
  requirePast(decision, today);
  const thisYear = Number(today.slice(0, 4));
  if (decision.fromYear < thisYear || decision.fromYear > thisYear + 1)
    throw registerErrors.year_not_open({ year: thisYear, next: thisYear + 1 });
  if (decision.fromYear === thisYear && usedThisYear) throw registerErrors.series_in_use({ next: thisYear + 1 });
  if (decision.scheme === without) throw registerErrors.scheme_unchanged({ year: decision.fromYear });
}

/** A body that shall issue under the agency's seal with a series of its own (app. I part I.II.3.a). */
export interface BodyDecision extends Decided {
  readonly name: string;
  readonly symbol: string;
}

/** Checks a decision on a body: its symbol must be free, and not the agency's own. */
export function decideBody(
  decision: BodyDecision,
  facts: { readonly today: string; readonly agencyAbbreviation: string; readonly openSymbols: readonly string[] },
): void {
  requirePast(decision, facts.today);
  const taken = [facts.agencyAbbreviation, ...facts.openSymbols].map((symbol) => symbol.toLocaleUpperCase('vi'));
  if (taken.includes(decision.symbol.toLocaleUpperCase('vi')))
    throw registerErrors.symbol_taken({ symbol: decision.symbol });
}

function requirePast({ decidedOn }: Decided, today: string): void {
  if (decidedOn > today) throw registerErrors.day_in_future({ today });
}
