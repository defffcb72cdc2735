import type { BehalfOf, Caller } from '@lienthong/platform/contract';
import type { DomainError } from '@lienthong/platform/kernel';
import { identityErrors } from './identity.errors';
import type { Permission } from './role';

/** The part of a row that decides who may touch it. */
export interface Owned {
  readonly agencyId: string;
  /** The post that made the row, where only its maker may change it. */
  readonly ownerPostId?: string | null;
  /** The document type, where the row has one: acting for somebody may be limited to some. */
  readonly typeCode?: string | null;
}

/** The answer of the policy: allowed, hidden (to be told as not found) or refused (own, but not this role). */
export type Verdict = 'allowed' | 'hidden' | 'refused';

/** Permissions that reach across agencies because the row belongs to the whole province. */
const PROVINCE_WIDE: readonly Permission[] = ['agency.manage'];

/**
 * The one access rule of the product: the row's agency must be the acting agency (otherwise it is hidden, never
 * forbidden), and one of the acting post's roles must give the permission, within the bounds of the delegation when acting
 * for somebody. Guards, lists and buttons all ask it.
 */
export function can(actor: Caller, permission: Permission, resource?: Owned): Verdict {
  const foreign = resource !== undefined && resource.agencyId !== actor.agencyId;
  if (foreign && !PROVINCE_WIDE.includes(permission)) return 'hidden';
  return actor.permissions.includes(permission) && isCovered(actor, permission, resource) ? 'allowed' : 'refused';
}

/** Whether acting for somebody covers documents of a type. */
export function coversType({ typeCodes }: Pick<BehalfOf, 'typeCodes'>, typeCode: string): boolean {
  return typeCodes === null || typeCodes.includes(typeCode);
}

/** A delegation limited to some types of documents lets the others be read and not be acted on. */
function isCovered({ behalfOf }: Caller, permission: Permission, resource: Owned | undefined): boolean {
  const typeCode = resource?.typeCode;
  return !behalfOf || !typeCode || /\.read(_all)?$/.test(permission) || coversType(behalfOf, typeCode);
}

/**
 * Asks `can` and throws when the answer is no: `hidden()` (the domain's own not-found) for a row of another agency,
 * `identity.not_allowed` for an own row that this post may not touch so.
 */
export function requireAllowed(
  actor: Caller,
  permission: Permission,
  resource: Owned,
  hidden: () => DomainError,
): void {
  const verdict = can(actor, permission, resource);
  if (verdict === 'hidden') throw hidden();
  if (verdict === 'allowed') return;
  // The permission is there and the type of the document is not: another sentence, because another remedy.
  if (can(actor, permission) === 'allowed') throw identityErrors.outside_delegation({ permission });
  throw identityErrors.not_allowed({ permission });
}
