import { can } from '../can';
import type { Actor } from '../actor';
import { identityErrors } from '../identity.errors';
import type { Permission } from '../role';

/** The longest time one delegation lasts: it is limited in time by law, and a year is renewed in writing. */
export const LONGEST_DELEGATION_DAYS = 366;

/**
 * What nobody hands on: accounts, the organisation and mandates to sign are administered by named administrators, and a
 * signature is given in person or under a mandate of one's own (TUQ., Decree 30/2020 art. 13.3).
 */
export const NOT_DELEGABLE = [
  'people.manage',
  'people.read',
  'agency.manage',
  'signing.manage',
  'document.sign',
] as const satisfies readonly Permission[];

/** What must be read before anything of a domain can be done, by the first word of the permission. */
const READING: Readonly<Record<string, Permission>> = {
  document: 'document.read',
  copy: 'document.read',
  arrival: 'arrival.read',
  handling: 'arrival.read',
  register: 'register.read',
  dossier: 'dossier.read',
  book: 'book.read',
  template: 'template.read',
};

const DAY_MS = 86_400_000;

/** How a delegation stands at an instant. */
export type DelegationState = 'planned' | 'active' | 'ended' | 'revoked';

/** Every state, in the order of its life. */
export const DELEGATION_STATES = [
  'planned',
  'active',
  'ended',
  'revoked',
] as const satisfies readonly DelegationState[];

/** When a delegation is in force: from the first instant on, up to but without the last one or that of being revoked. */
export interface DelegationTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

/** What is handed on, for how long, and by which written act. */
export interface DelegationTerms {
  readonly permissions: readonly string[];
  /** Types of documents it is limited to; `null` = every type. */
  readonly typeCodes: readonly string[] | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The decision or paper that authorises it: without one there is no delegation. */
  readonly basis: string;
}

/** One side of a delegation: a post in force, its person and all that its own roles give. */
export interface DelegationParty {
  readonly postId: string;
  readonly personId: string;
  readonly permissions: readonly string[];
}

/** A delegation (ủy quyền) somebody wants to be made. */
export interface DelegationOrder {
  readonly actor: Actor;
  readonly giver: DelegationParty;
  readonly receiver: DelegationParty;
  readonly wanted: DelegationTerms;
}

/** How a delegation stands at `at`; it holds to the second and not longer. */
export function delegationState({ startsAt, endsAt, revokedAt }: DelegationTime, at: Date): DelegationState {
  if (revokedAt !== null && revokedAt <= at) return 'revoked';
  if (endsAt <= at) return 'ended';
  return startsAt <= at ? 'active' : 'planned';
}

/** What a post's own permissions let it hand on. */
export function delegablePermissions(own: readonly string[]): string[] {
  const kept: readonly string[] = NOT_DELEGABLE;
  return own.filter((permission) => !kept.includes(permission));
}

/** What must be read to do this; `undefined` when nothing must. */
export function readingFor(permission: string): Permission | undefined {
  const reading = READING[permission.split('.')[0] ?? ''];
  return reading === permission ? undefined : reading;
}

/** Permissions with the reading each of them needs, as far as the giver has it: nobody acts on what may not be opened. */
export function withReading(permissions: readonly string[], own: readonly string[]): string[] {
  const needed = permissions.map(readingFor).filter((one) => one !== undefined && own.includes(one));
  return [...new Set([...permissions, ...(needed as string[])])];
}

/**
 * What may be done by delegation: what was handed on, as far as the giver's own roles still give it. The giver's roles
 * alone are asked and never what was handed on to the giver, so that nothing passes on twice (Decree 30/2020 art. 13.3).
 */
export function delegatedPermissions(handedOn: readonly string[], giverOwn: readonly string[]): string[] {
  return delegablePermissions(giverOwn).filter((permission) => handedOn.includes(permission));
}

/**
 * The terms of a new delegation as they will hold: with the reading its acts need, beginning not before `at`. Refuses: handing on what was handed on
 * (`identity.delegation_chained`), giving in the name of another person (`identity.not_allowed`), to oneself, more than the
 * giver has, without time left, or for too long (Decree 30/2020 art. 13.3: in writing, limited in time and content).
 */
export function giveDelegation({ actor, giver, receiver, wanted }: DelegationOrder, at: Date): DelegationTerms {
  if (actor.behalfOf) throw identityErrors.delegation_chained();
  refuseStranger(actor, giver, receiver);
  const beyond = wanted.permissions.find((one) => !delegablePermissions(giver.permissions).includes(one));
  if (beyond !== undefined) throw identityErrors.delegation_too_wide({ permission: beyond });
  const startsAt = wanted.startsAt < at ? at : wanted.startsAt;
  const lasts = wanted.endsAt.getTime() - startsAt.getTime();
  if (lasts <= 0) throw identityErrors.delegation_without_time();
  if (lasts > LONGEST_DELEGATION_DAYS * DAY_MS)
    throw identityErrors.delegation_too_long({ days: LONGEST_DELEGATION_DAYS });
  return { ...wanted, permissions: withReading(wanted.permissions, giver.permissions), startsAt };
}

/** Refuses to end a delegation that is not the actor's to end, or is over already. */
export function revokeDelegation(actor: Actor, giverPersonId: string, state: DelegationState): void {
  if (actor.behalfOf) throw identityErrors.delegation_chained();
  if (!mayManage(actor, giverPersonId)) throw identityErrors.not_allowed({ permission: 'people.manage' });
  if (state === 'ended' || state === 'revoked') throw identityErrors.delegation_over({ state });
}

/** The giver decides, and the administration of the agency for somebody who cannot. */
export function mayManage(actor: Actor, giverPersonId: string): boolean {
  return actor.personId === giverPersonId || can(actor, 'people.manage') === 'allowed';
}

/** An administrator gives in the name of others, but takes nothing for himself. */
function refuseStranger(actor: Actor, giver: DelegationParty, receiver: DelegationParty): void {
  if (!mayManage(actor, giver.personId)) throw identityErrors.not_allowed({ permission: 'people.manage' });
  const own = actor.personId === giver.personId;
  if (receiver.personId === giver.personId || (!own && receiver.personId === actor.personId))
    throw identityErrors.delegation_to_oneself();
}
