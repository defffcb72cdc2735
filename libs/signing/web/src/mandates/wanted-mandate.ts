import type { ColleagueView } from '@lienthong/identity/model';
import {
  headFault,
  signatureBlock,
  stackNameOf,
  stackOf,
  termsFault,
  type AgencyRegime,
  type CapacityLine,
  type GrantMandate,
  type MandateFault,
  type MandateView,
  type SignatureBlock,
  type SigningCapacity,
  type StackName,
} from '@lienthong/signing/model';

/** A mandate as it is being written. */
export interface WantedMandate {
  readonly holder: ColleagueView | undefined;
  readonly stack: StackName;
  /** What was typed after an abbreviation; without a word the usual one stands there. */
  readonly principals: Readonly<Partial<Record<SigningCapacity, string>>>;
  /** The mandate it is passed on from. */
  readonly originId: string | null;
  readonly typeCodes: readonly string[] | null;
  readonly administrativeOnly: boolean;
  readonly fields: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly basis: string;
}

/** What the agency has that the new mandate is measured by. */
export interface Ground {
  readonly regime: AgencyRegime;
  /** The mandates still to be reckoned with. */
  readonly current: readonly MandateView[];
}

/** The capacities of a stack, outermost first. */
export function capacitiesIn(stack: StackName): readonly SigningCapacity[] {
  return stack.split(' ').filter(Boolean) as SigningCapacity[];
}

/** By order and by authorisation only named types are signed (Decree 30/2020 art. 13.3, 13.4). */
export function isGiven(stack: StackName): boolean {
  return stack.startsWith('BY_');
}

/** The mandates a deputy's TL. + KT. can live from (art. 13.4). */
export function passable({ current }: Ground): readonly MandateView[] {
  return current.filter(({ lines }) => ['BY_ORDER', 'BY_ORDER ACTING'].includes(stackNameOf(lines) ?? ''));
}

/** The word that usually stands after an abbreviation: the body, or the title of who is stood in for. */
export function usualPrincipal(capacity: SigningCapacity, wanted: WantedMandate, ground: Ground): string {
  if (capacity === 'ON_BEHALF') return 'Ủy ban nhân dân';
  if (capacity === 'FOR_HEAD' && isGiven(wanted.stack)) return originOf(wanted, ground)?.postTitle ?? '';
  return ground.current.find(({ standing }) => standing === 'head')?.postTitle ?? '';
}

/** The lines of the chosen stack with their words. */
export function linesOf(wanted: WantedMandate, ground: Ground): CapacityLine[] {
  return capacitiesIn(wanted.stack).map((capacity) => ({
    capacity,
    principal: capacity === 'ACTING' ? '' : (wanted.principals[capacity] ?? usualPrincipal(capacity, wanted, ground)),
  }));
}

/** The mandate as it is sent; by order and by authorisation reach administrative documents only. */
export function toGrant(wanted: WantedMandate, ground: Ground): GrantMandate {
  const { stack, fromOn, untilOn, basis, holder, typeCodes, administrativeOnly } = wanted;
  const lines = linesOf(wanted, ground);
  const fields = wanted.fields
    .split(',')
    .map((field) => field.trim())
    .filter(Boolean);
  return {
    postId: holder?.postId ?? '',
    standing: stackOf(lines)?.standing ?? 'head',
    lines,
    scope: {
      documentClasses: isGiven(stack) || administrativeOnly ? ['administrative'] : null,
      typeCodes: typeCodes?.length ? [...typeCodes] : null,
      fields: fields.length ? fields : null,
    },
    fromOn: fromOn ?? '',
    untilOn,
    basis,
    passedOnFromId: originOf(wanted, ground)?.id ?? null,
  };
}

/** What the server would refuse, by the server's own rule. */
export function faultOfWanted(wanted: WantedMandate, ground: Ground): MandateFault | undefined {
  const { postId, standing, lines, scope, fromOn, untilOn, basis } = toGrant(wanted, ground);
  const passedOnFrom = originOf(wanted, ground) ?? null;
  const terms = { standing, lines, scope, fromOn, untilOn, basis, passedOnFrom };
  const { title = '', headsUnit = false } = wanted.holder ?? {};
  return (
    termsFault(terms, { regime: ground.regime, title, headsUnit }) ??
    headFault(
      { postId, standing, fromOn, untilOn },
      // The mandates of posts that have ended are over, and not among the current ones.
      ground.current.map((given) => ({ ...given, postEndedOn: null })),
    )
  );
}

/** What would be printed. */
export function blockOfWanted(wanted: WantedMandate, ground: Ground): SignatureBlock {
  const { title = '…', personName = '…' } = wanted.holder ?? {};
  return signatureBlock({ lines: linesOf(wanted, ground) }, { title }, { fullName: personName });
}

function originOf({ stack, originId }: WantedMandate, ground: Ground): MandateView | undefined {
  return stack === 'BY_ORDER FOR_HEAD' ? passable(ground).find(({ id }) => id === originId) : undefined;
}
