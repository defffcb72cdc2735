import {
  DEFAULT_PLAN,
  planLinesFault,
  type PlanLine,
  type PlannedPost,
  type StepKind,
} from '@lienthong/document/model';

/** A line of a plan on the page: `beside` = at the same time as the line above it. */
export interface DraftLine {
  readonly kind: StepKind;
  readonly who: PlannedPost | '';
  readonly beside: boolean;
}

/** The lines of a plan as the page edits them. */
export function toDraft(steps: readonly PlanLine[]): readonly DraftLine[] {
  const ordered = [...steps].sort((a, b) => a.group - b.group);
  return ordered.map(({ kind, who, group }, at) => ({ kind, who, beside: at > 0 && ordered[at - 1]?.group === group }));
}

/** The plan that is sent: groups counted from 1; a line nobody is named in yet is not part of it. */
export function toSteps(lines: readonly DraftLine[]): PlanLine[] {
  let group = 0;
  return lines.flatMap(({ kind, who, beside }) => {
    if (!beside || group === 0) group += 1;
    return who === '' ? [] : [{ kind, who, group }];
  });
}

/** What is wrong with a plan as it stands; `undefined` when it may be kept. */
export function draftFault(lines: readonly DraftLine[]): string | undefined {
  if (lines.some(({ who }) => who === '')) return 'nobody_named';
  return planLinesFault(toSteps(lines));
}

/** Moves a line up or down; it keeps its place where there is none further. The first line is never beside another. */
export function moved(lines: readonly DraftLine[], at: number, by: 1 | -1): readonly DraftLine[] {
  const to = at + by;
  const [line, other] = [lines[at], lines[to]];
  if (!line || !other) return lines;
  const after = lines.map((one, place) => (place === to ? line : place === at ? other : one));
  return standing(after);
}

/** Puts a new opinion before the signature, where there is one. */
export function withOpinion(lines: readonly DraftLine[]): readonly DraftLine[] {
  const sign = lines.findIndex(({ kind }) => kind === 'sign');
  const at = sign < 0 ? lines.length : sign;
  return [...lines.slice(0, at), { kind: 'opinion', who: '', beside: false }, ...lines.slice(at)];
}

/** Takes a line away. */
export function without(lines: readonly DraftLine[], at: number): readonly DraftLine[] {
  return standing(lines.filter((_, place) => place !== at));
}

/** Whether two plans ask the same of the same in the same order. */
export function samePlan(one: readonly PlanLine[], other: readonly PlanLine[]): boolean {
  const key = (steps: readonly PlanLine[]): string => JSON.stringify(toSteps(toDraft(steps)));
  return key(one) === key(other);
}

/** Whether it is the plan of an agency that has set none. */
export function isDefault(steps: readonly PlanLine[]): boolean {
  return samePlan(steps, DEFAULT_PLAN);
}

function standing(lines: readonly DraftLine[]): readonly DraftLine[] {
  return lines.map((line, at) => (at === 0 && line.beside ? { ...line, beside: false } : line));
}
