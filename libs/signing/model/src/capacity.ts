import type { AgencyKind } from '@lienthong/agency/model';

/**
 * In which capacity somebody signs (Decree 30/2020 art. 13 and app. I part II.7.b): TM. on behalf of a collegiate body,
 * Q. as acting head, KT. a deputy for the head, TL. by order, TUQ. by authorisation.
 */
export type SigningCapacity = 'ON_BEHALF' | 'ACTING' | 'FOR_HEAD' | 'BY_ORDER' | 'BY_AUTHORISATION';

/** Every capacity, in the order the decree names them. */
export const SIGNING_CAPACITIES = [
  'ON_BEHALF',
  'ACTING',
  'FOR_HEAD',
  'BY_ORDER',
  'BY_AUTHORISATION',
] as const satisfies readonly SigningCapacity[];

/** The abbreviation printed before the words of a line. */
export const CAPACITY_PREFIX = {
  ON_BEHALF: 'TM.',
  ACTING: 'Q.',
  FOR_HEAD: 'KT.',
  BY_ORDER: 'TL.',
  BY_AUTHORISATION: 'TUQ.',
} as const satisfies Record<SigningCapacity, string>;

/** One line above the signer's own position: the capacity, and the body or position in whose place the signer stands. */
export interface CapacityLine {
  readonly capacity: SigningCapacity;
  /** `Ủy ban nhân dân`, `Chủ tịch` …; empty for Q., which stands before the signer's own position. */
  readonly principal: string;
}

/** How an agency decides: its head alone (chế độ thủ trưởng), or a body of which the head is the voice (chế độ tập thể). */
export type AgencyRegime = 'single_head' | 'collegiate';

/** People's committees decide as a body (art. 13.2); every other kind of agency in the directory has one head (art. 13.1). */
export function regimeOf(kind: AgencyKind): AgencyRegime {
  return kind === 'committee' ? 'collegiate' : 'single_head';
}

/** What the signer is in the agency: its head, deputy head, head of a unit inside it, or that unit's deputy head. */
export type Standing = 'head' | 'deputy' | 'unit_head' | 'unit_deputy';

/** Every standing, highest first. */
export const STANDINGS = ['head', 'deputy', 'unit_head', 'unit_deputy'] as const satisfies readonly Standing[];

/** Which stacks of lines the decree knows, whom each belongs to, and whether it needs a collegiate body. */
const STACKS: ReadonlyMap<string, { readonly standing: Standing; readonly collegiate: boolean }> = new Map([
  ['', { standing: 'head', collegiate: false }],
  ['ACTING', { standing: 'head', collegiate: false }],
  ['FOR_HEAD', { standing: 'deputy', collegiate: false }],
  ['ON_BEHALF', { standing: 'head', collegiate: true }],
  ['ON_BEHALF ACTING', { standing: 'head', collegiate: true }],
  ['ON_BEHALF FOR_HEAD', { standing: 'deputy', collegiate: true }],
  ['BY_ORDER', { standing: 'unit_head', collegiate: false }],
  ['BY_ORDER ACTING', { standing: 'unit_head', collegiate: false }],
  // The only passing on the decree allows: a unit head who signs by order, to the own deputy (art. 13.4).
  ['BY_ORDER FOR_HEAD', { standing: 'unit_deputy', collegiate: false }],
  ['BY_AUTHORISATION', { standing: 'unit_head', collegiate: false }],
]);

/** The capacities of a stack of lines, outermost first. */
export function capacitiesOf(lines: readonly CapacityLine[]): readonly SigningCapacity[] {
  return lines.map(({ capacity }) => capacity);
}

/** Whom a stack of lines belongs to; `undefined` when the decree knows no such stack. */
export function stackOf(
  lines: readonly CapacityLine[],
): { readonly standing: Standing; readonly collegiate: boolean } | undefined {
  return STACKS.get(capacitiesOf(lines).join(' '));
}
