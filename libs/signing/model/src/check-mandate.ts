import type { AgencyId } from '@lienthong/agency/model';
import type { PostId } from '@lienthong/identity/model';
import { capacitiesOf, type AgencyRegime } from './capacity';
import { holdsOn, isRevoked, type Mandate, type SignedKind } from './mandate';
import { termsFault } from './mandate-faults';
import { outsideOf } from './scope';
import { faultOf, signingErrors, toSigningError, type MandateFault } from './signing.errors';

/** The post that signs, as it stands on the day. */
export interface SigningPost {
  readonly id: PostId;
  readonly agencyId: AgencyId;
  readonly title: string;
  /** Whether it heads a unit of the agency. */
  readonly headsUnit: boolean;
  /** First day on which the post is no longer held. */
  readonly endedOn: string | null;
}

/** One signature about to be made. */
export interface SigningAct {
  /** The day in Vietnam, `YYYY-MM-DD`. */
  readonly on: string;
  readonly post: SigningPost;
  readonly regime: AgencyRegime;
  readonly kind: SignedKind;
  /** Whether the post is acted in by somebody else (ủy quyền xử lý, vắng mặt). */
  readonly throughDelegation: boolean;
}

/**
 * Why this mandate does not carry this signature; `undefined` when it does. Decree 30/2020 art. 13: the right post, in
 * a capacity it may use, within the dates, within the scope, in person.
 */
export function checkMandate(mandate: Mandate, act: SigningAct): MandateFault | undefined {
  const { post, regime } = act;
  if (mandate.postId !== post.id || mandate.agencyId !== post.agencyId)
    return faultOf('outside_scope', { part: 'post' });
  return (
    delegationFault(mandate, act) ??
    termsFault(mandate, { regime, title: post.title, headsUnit: post.headsUnit }) ??
    timeFault(mandate, act) ??
    kindFault(mandate, act)
  );
}

/** A signature is given in person: acting in somebody's post is no mandate to sign, and TUQ. can never be handed on. */
function delegationFault({ lines }: Mandate, { throughDelegation }: SigningAct): MandateFault | undefined {
  if (!throughDelegation) return undefined;
  const authorised = capacitiesOf(lines).includes('BY_AUTHORISATION');
  return faultOf(authorised ? 'authorisation_passed_on' : 'through_delegation');
}

function timeFault(mandate: Mandate, { on, post }: SigningAct): MandateFault | undefined {
  if (post.endedOn !== null && post.endedOn <= on) return faultOf('post_ended', { endedOn: post.endedOn });
  const revoked = [mandate, mandate.passedOnFrom].find((one) => one && isRevoked(one, on));
  if (revoked) return faultOf('revoked', { revokedOn: revoked.revokedOn });
  const { fromOn, untilOn } = mandate;
  return holdsOn(mandate, on) ? undefined : faultOf('outside_dates', { on, fromOn, untilOn });
}

function kindFault({ lines, scope }: Mandate, { kind, regime }: SigningAct): MandateFault | undefined {
  const capacities = capacitiesOf(lines);
  const ordered = capacities.includes('BY_ORDER') || capacities.includes('BY_AUTHORISATION');
  const ofBody = regime === 'single_head' || capacities[0] === 'ON_BEHALF';
  // A committee's legal document is the committee's own: TM., by its head or a deputy for the head.
  if (kind.documentClass === 'legal' && (ordered || !ofBody)) return faultOf('legal_needs_head');
  const outside = outsideOf(scope, kind);
  if (outside === undefined) return undefined;
  const { typeCode, field } = kind;
  return outside === 'type' && ordered
    ? faultOf('type_not_allowed', { typeCode })
    : faultOf('outside_scope', { part: outside, typeCode, field });
}

/**
 * The mandate that carries the signature: the asked one, or the first that does. Throws the fault of the asked one (or of
 * the only one), `signing.no_mandate` when the post has none, or when none of several fits.
 */
export function chooseMandate<M extends Mandate>(mandates: readonly M[], act: SigningAct): M {
  const fitting = mandates.find((mandate) => checkMandate(mandate, act) === undefined);
  if (fitting) return fitting;
  const [only, ...others] = mandates;
  const fault = only && others.length === 0 ? checkMandate(only, act) : undefined;
  throw fault ? toSigningError(fault) : signingErrors.no_mandate({ title: act.post.title });
}
