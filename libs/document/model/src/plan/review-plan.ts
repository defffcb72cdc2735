import { documentErrors } from '../document.errors';
import type { PlannedStep, StepKind } from '../review/step';

/** The most steps one review may have (docs/limits.md). */
export const MAX_STEPS = 20;

/** Who a plan asks: the head of the drafting unit, whoever has a role, or one post. */
export type PlannedPost = 'unit_head' | `role:${string}` | `post:${string}`;

/** One line of an agency's plan for a type of document. */
export interface PlanLine {
  readonly kind: StepKind;
  readonly group: number;
  readonly who: PlannedPost;
}

/** The plan of an agency that has set none: unit head, then form, then the signer (Decree 30/2020 art. 10 to 13). */
export const DEFAULT_PLAN: readonly PlanLine[] = [
  { kind: 'content_check', group: 1, who: 'unit_head' },
  { kind: 'form_check', group: 2, who: 'role:clerk' },
  { kind: 'sign', group: 3, who: 'role:leader' },
];

/** What is wrong with the order of a plan; `undefined` when nothing is. */
export function planFault(steps: readonly Pick<PlannedStep, 'kind' | 'group'>[]): string | undefined {
  if (steps.length > MAX_STEPS) return 'too_many';
  if (!has(steps, 'content_check')) return 'no_content_check';
  if (!has(steps, 'form_check')) return 'no_form_check';
  const signing = steps.filter(({ kind }) => kind === 'sign');
  const [sign] = signing;
  if (!sign) return 'no_signer';
  if (signing.length > 1) return 'many_signers';
  // The signer approves what everybody else has looked at (art. 11): nothing runs beside or behind.
  if (steps.some((step) => step !== sign && step.group >= sign.group)) return 'sign_not_last';
  return undefined;
}

/** What is wrong with an agency's plan: its order, or that it asks the same twice; `undefined` when nothing is. */
export function planLinesFault(lines: readonly PlanLine[]): string | undefined {
  const asked = new Set(lines.map(({ kind, who }) => `${kind} ${who}`));
  return planFault(lines) ?? (asked.size === lines.length ? undefined : 'asked_twice');
}

/** Refuses a plan without both checks and one signer at the end, or that asks one post twice for the same. */
export function requireSoundPlan(steps: readonly PlannedStep[]): void {
  const fault = planFault(steps) ?? (asksTwice(steps) ? 'asked_twice' : undefined);
  if (fault) throw documentErrors.plan_unsound({ fault });
}

function has(steps: readonly { kind: StepKind }[], wanted: StepKind): boolean {
  return steps.some(({ kind }) => kind === wanted);
}

function asksTwice(steps: readonly PlannedStep[]): boolean {
  return new Set(steps.map(({ kind, postId }) => `${kind} ${postId}`)).size !== steps.length;
}
