import { can, identityErrors, type Actor, type Role } from '@lienthong/identity/model';

/** Roles that reach beyond one agency: only who has that reach may give or take them. */
const PROVINCE_ROLES: readonly Role[] = ['platform_admin'];

/**
 * Throws `identity.role_not_grantable` (params `role`) unless the actor may give these roles. The same rule guards taking
 * them away and closing the account that has them: an agency's administrator cannot lock out the platform's.
 */
export function checkGrant(actor: Actor, roles: readonly string[]): void {
  if (can(actor, 'agency.manage') === 'allowed') return;
  const beyond = PROVINCE_ROLES.find((role) => roles.includes(role));
  if (beyond) throw identityErrors.role_not_grantable({ role: beyond });
}
