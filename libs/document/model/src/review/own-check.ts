import { documentErrors } from '../document.errors';
import type { StepKind } from './step';

/** The post that drafted, and whether it heads its unit. */
export interface DraftersPost {
  readonly postId: string;
  readonly headsUnit: boolean;
}

/** A step as far as it matters who is asked for what. */
interface AskedStep {
  readonly kind: StepKind;
  readonly postId: string;
}

/**
 * Whether the drafter may be asked for this. Content is answered for by the head of the drafting unit, form by the person
 * who is charged with form (Decree 30/2020 art. 12): nobody checks the form of an own draft, and the content only as head.
 */
export function mayBeAsked({ kind, postId }: AskedStep, drafter: DraftersPost): boolean {
  if (postId !== drafter.postId) return true;
  return kind !== 'form_check' && (kind !== 'content_check' || drafter.headsUnit);
}

/** Refuses a plan in which the drafter checks the own draft; says which step it is, counted from 1. */
export function refuseOwnChecks(steps: readonly AskedStep[], drafter: DraftersPost): void {
  const at = steps.findIndex((step) => !mayBeAsked(step, drafter));
  if (at < 0) return;
  const step = at + 1;
  throw steps[at]?.kind === 'form_check'
    ? documentErrors.own_form_check({ step })
    : documentErrors.own_content_check({ step });
}
