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

/** What a stack of lines needs: whose it is, and whether it needs a collegiate body. */
interface Stack {
  readonly standing: Standing;
  readonly collegiate: boolean;
}

/** Which stacks of lines the decree knows, by their capacities from the outermost on, in the order forms offer them. */
const STACKS = {
  '': { standing: 'head', collegiate: false },
  ACTING: { standing: 'head', collegiate: false },
  FOR_HEAD: { standing: 'deputy', collegiate: false },
  ON_BEHALF: { standing: 'head', collegiate: true },
  'ON_BEHALF ACTING': { standing: 'head', collegiate: true },
  'ON_BEHALF FOR_HEAD': { standing: 'deputy', collegiate: true },
  BY_ORDER: { standing: 'unit_head', collegiate: false },
  'BY_ORDER ACTING': { standing: 'unit_head', collegiate: false },
  // The only passing on the decree allows: a unit head who signs by order, to the own deputy (art. 13.4).
  'BY_ORDER FOR_HEAD': { standing: 'unit_deputy', collegiate: false },
  BY_AUTHORISATION: { standing: 'unit_head', collegiate: false },
} as const satisfies Record<string, Stack>;

/** A stack of lines the decree knows; `''` = a head who signs without any prefix. */
export type StackName = keyof typeof STACKS;

/** The capacities of a stack of lines, outermost first. */
export function capacitiesOf(lines: readonly CapacityLine[]): readonly SigningCapacity[] {
  return lines.map(({ capacity }) => capacity);
}

/** The name of a stack of lines; `undefined` when the decree knows no such stack. */
export function stackNameOf(lines: readonly CapacityLine[]): StackName | undefined {
  const name = capacitiesOf(lines).join(' ');
  return Object.hasOwn(STACKS, name) ? (name as StackName) : undefined;
}

/** Whom a stack of lines belongs to; `undefined` when the decree knows no such stack. */
export function stackOf(lines: readonly CapacityLine[]): Stack | undefined {
  const name = stackNameOf(lines);
  return name === undefined ? undefined : STACKS[name];
}

/** Every stack an agency that decides in this way can have, in the order forms offer them. */
export function stacksFor(regime: AgencyRegime): readonly StackName[] {
  const names = Object.keys(STACKS) as StackName[];
  return names.filter((name) => !STACKS[name].collegiate || regime === 'collegiate');
}
