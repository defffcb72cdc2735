import type { AgencyId } from '@lienthong/agency/model';
import type { Id } from '@lienthong/platform/kernel';
import { dossierErrors } from './dossier.errors';
import { checkRetention } from './retention';

/** Identifies one line of a filing plan. */
export type PlanLineId = Id<'plan-line'>;

/** How the dossiers of a plan are numbered: through the whole plan, or anew within each big heading (app. V-I.2). */
export type PlanNumbering = 'whole' | 'heading';

/** A line: big heading (I, II …), small heading (1, 2 …) or the title of a dossier. */
export type PlanLineKind = 'heading' | 'subheading' | 'dossier';

/** The filing plan (danh mục hồ sơ) of an agency and year; approved by the head at the start of the year (art. 28). */
export interface FilingPlan {
  readonly agencyId: AgencyId;
  readonly year: number;
  readonly numbering: PlanNumbering;
  readonly approvedAt: Date | null;
}

/** One line of a plan, in its place; `symbol` belongs to big headings and goes into the notation of their dossiers. */
export interface PlanLine {
  readonly id: PlanLineId;
  readonly kind: PlanLineKind;
  readonly title: string;
  readonly symbol: string | null;
  readonly retentionYears: number | null;
  readonly keeper: string;
  readonly note: string;
}

/** A line with what its place gives it: `I`, `1`, or number and symbol of a dossier. */
export interface NumberedLine extends PlanLine {
  readonly ordinal: string;
  readonly number: number | null;
  readonly headingSymbol: string | null;
}

const ROMAN = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** A number from 1 to 399 in Roman digits, as big headings carry it. */
export function toRoman(number: number): string {
  let rest = number;
  return ROMAN.map(([digits, value]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return digits.repeat(times);
  }).join('');
}

/** Numbers the lines by their places: headings I, II …; small headings 1, 2 … below each; dossiers through the plan or per heading. */
export function numberLines(lines: readonly PlanLine[], numbering: PlanNumbering): NumberedLine[] {
  let [headings, subheadings, dossiers] = [0, 0, 0];
  let symbol: string | null = null;
  return lines.map((line) => {
    if (line.kind === 'heading') {
      [headings, subheadings, symbol] = [headings + 1, 0, line.symbol];
      if (numbering === 'heading') dossiers = 0;
      return { ...line, ordinal: toRoman(headings), number: null, headingSymbol: symbol };
    }
    if (line.kind === 'subheading')
      return { ...line, ordinal: String((subheadings += 1)), number: null, headingSymbol: symbol };
    dossiers += 1;
    const notation = `${String(dossiers).padStart(2, '0')}.${symbol ?? ''}`;
    return { ...line, ordinal: notation, number: dossiers, headingSymbol: symbol };
  });
}

/**
 * Approves a plan: it has at least one dossier, every line stands below a big heading, every big heading has a symbol,
 * numbered within the headings no two share one, and no number is one that a dossier opened before has (`taken`, as
 * notations). From then on dossiers are opened from it (art. 28).
 */
export function approvePlan(
  plan: FilingPlan,
  lines: readonly PlanLine[],
  taken: readonly string[],
  at: Date,
): FilingPlan {
  if (plan.approvedAt !== null) throw dossierErrors.plan_approved();
  if (!lines.some(({ kind }) => kind === 'dossier')) throw dossierErrors.plan_empty();
  if (lines[0]?.kind !== 'heading') throw dossierErrors.line_misplaced({ title: lines[0]?.title ?? '' });
  const symbols = lines.filter(({ kind }) => kind === 'heading').map(({ symbol }) => symbol ?? '');
  const unnamed = lines.find(({ kind, symbol }) => kind === 'heading' && !symbol);
  if (unnamed) throw dossierErrors.line_misplaced({ title: unnamed.title });
  if (plan.numbering === 'heading' && new Set(symbols).size !== symbols.length)
    throw dossierErrors.line_misplaced({ title: symbols.find((one, at) => symbols.indexOf(one) !== at) ?? '' });
  for (const line of lines) if (line.kind === 'dossier') checkRetention(line.retentionYears);
  const used = numberLines(lines, plan.numbering).find((one) => one.number !== null && taken.includes(one.ordinal));
  if (used) throw dossierErrors.number_in_use({ notation: used.ordinal });
  return { ...plan, approvedAt: at };
}
