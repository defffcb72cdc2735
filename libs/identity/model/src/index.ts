export type { Actor, PersonId, PostId } from './actor';
export { can, coversType, requireAllowed, type Owned, type Verdict } from './can';
export {
  delegablePermissions,
  readingFor,
  withReading,
  delegatedPermissions,
  delegationState,
  giveDelegation,
  mayManage,
  revokeDelegation,
  type DelegationParty,
  type DelegationState,
  type DelegationTerms,
} from './delegation/delegation';
export {
  delegatedActSchema,
  delegationEndpoints,
  giveDelegationSchema,
  type DelegationView,
} from './delegation/delegation.contract';
export {
  addPersonSchema,
  identityEndpoints,
  openSessionSchema,
  personViewSchema,
  postViewSchema,
  sessionViewSchema,
} from './identity.contract';
export { identityErrors, type IdentityErrorCode } from './identity.errors';
export { PASSWORD_LENGTH, passwordFault, type PasswordFault } from './password';
export { permissionsOf, ROLE_PERMISSIONS, ROLES, type Permission, type Role } from './role';
export { FREE_TRIES, signInDelaySeconds } from './sign-in-delay';
export {
  colleagueFilterSchema,
  colleagueViewSchema,
  placePostSchema,
  unitEndpoints,
  unitViewSchema,
  writeUnitSchema,
  type ColleagueView,
} from './unit.contract';
