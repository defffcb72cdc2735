import { capacitiesOf, stackOf, type AgencyRegime, type CapacityLine, type Standing } from './capacity';
import type { Mandate } from './mandate';
import { isWithin } from './scope';
import { faultOf, type MandateFault } from './signing.errors';

type Reach = Pick<Mandate, 'lines' | 'scope' | 'fromOn' | 'untilOn'>;

/** What of a mandate decides whether it may exist at all. */
export interface MandateTerms extends Reach, Pick<Mandate, 'standing' | 'basis'> {
  readonly passedOnFrom: Reach | null;
}

/** The agency and the post a mandate is given in. */
export interface MandateGround {
  readonly regime: AgencyRegime;
  /** The signer's position, as printed. */
  readonly title: string;
  /** Whether the post heads a unit of the agency. */
  readonly headsUnit: boolean;
}

/** Whose standing a stack of lines needs, when the signer has another. */
const STANDING_FAULT = {
  head: 'not_the_head',
  deputy: 'not_a_deputy',
  unit_head: 'not_a_unit_head',
  unit_deputy: 'not_a_deputy',
} as const satisfies Record<Standing, MandateFault['reason']>;

/** Whether a position is a deputy's: every one of them begins with “Phó” (Phó Chủ tịch, Phó Giám đốc, Phó Trưởng phòng …). */
export function isDeputyTitle(title: string): boolean {
  return /^phó(\s|$)/u.test(title.trim().normalize('NFC').toLocaleLowerCase('vi'));
}

/**
 * What forbids a mandate as such, whatever is to be signed: the stack of lines, who stands in it, what TL. and TUQ. need.
 * Asked when it is given and again at every signature. `undefined` = it may exist.
 */
export function termsFault(terms: MandateTerms, ground: MandateGround): MandateFault | undefined {
  return stackFault(terms, ground) ?? contentFault(terms) ?? passedOnFault(terms);
}

function stackFault({ lines, standing }: MandateTerms, ground: MandateGround): MandateFault | undefined {
  const capacities = capacitiesOf(lines);
  const authorised = capacities.indexOf('BY_AUTHORISATION');
  // Who signs by authorisation may not hand it to anybody, not even to the own deputy (art. 13.3).
  if (authorised >= 0 && authorised < capacities.length - 1) return faultOf('authorisation_passed_on');
  const stack = stackOf(lines);
  if (!stack) return faultOf('stack_impossible', { stack: capacities.join(' ') });
  if (stack.collegiate && ground.regime !== 'collegiate') return faultOf('not_collegiate');
  if (stack.standing !== standing) return faultOf(STANDING_FAULT[stack.standing], { standing, title: ground.title });
  return postFault(standing, ground) ?? (lines.some(needsPrincipal) ? faultOf('principal_missing') : undefined);
}

/** A standing is not said but held: the post's title and its place in the agency bear it out. */
function postFault(standing: Standing, { title, headsUnit }: MandateGround): MandateFault | undefined {
  if (isDeputyTitle(title) !== (standing === 'deputy' || standing === 'unit_deputy'))
    return faultOf('title_contradicts', { standing, title });
  return standing === 'unit_head' && !headsUnit ? faultOf('heads_no_unit', { title }) : undefined;
}

function needsPrincipal({ capacity, principal }: CapacityLine): boolean {
  return capacity !== 'ACTING' && principal.trim() === '';
}

function contentFault({ lines, scope, fromOn, untilOn, basis }: MandateTerms): MandateFault | undefined {
  if (untilOn !== null && untilOn < fromOn) return faultOf('dates_reversed', { fromOn, untilOn });
  const capacities = capacitiesOf(lines);
  const given = capacities.some((capacity) => capacity !== 'ON_BEHALF');
  if (given && basis.trim() === '') return faultOf('basis_missing');
  // "Some kinds of documents", named in the working rules (art. 13.4).
  if (capacities.includes('BY_ORDER') && !scope.typeCodes?.length) return faultOf('order_without_types');
  // In writing, limited in time and in content (art. 13.3).
  if (capacities.includes('BY_AUTHORISATION') && (untilOn === null || !scope.typeCodes?.length))
    return faultOf('authorisation_unlimited');
  return undefined;
}

/** What a unit head may hand to the own deputy. */
const PASSABLE: readonly string[] = ['BY_ORDER', 'BY_ORDER ACTING'];

/** A deputy's TL. + KT. lives from the unit head's TL. and reaches no further, neither in content nor in time. */
function passedOnFault({ lines, scope, fromOn, untilOn, passedOnFrom }: MandateTerms): MandateFault | undefined {
  const passedOn = capacitiesOf(lines).join(' ') === 'BY_ORDER FOR_HEAD';
  if (!passedOnFrom) return passedOn ? faultOf('not_passable') : undefined;
  const origin = capacitiesOf(passedOnFrom.lines).join(' ');
  if (origin.includes('BY_AUTHORISATION')) return faultOf('authorisation_passed_on');
  if (!passedOn || !PASSABLE.includes(origin)) return faultOf('not_passable');
  const longer = passedOnFrom.untilOn !== null && (untilOn === null || untilOn > passedOnFrom.untilOn);
  if (longer || fromOn < passedOnFrom.fromOn || !isWithin(scope, passedOnFrom.scope))
    return faultOf('wider_than_granted');
  return undefined;
}
