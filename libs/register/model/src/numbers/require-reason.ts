import { registerErrors } from '../register.errors';

/** The longest reason, in characters. */
export const MAX_REASON = 500;

/** The reason of an act outside the running order, without the spaces around it; throws when there is none. */
export function requireReason(reason: string): string {
  const said = reason.trim();
  if (said === '') throw registerErrors.reason_missing();
  return said;
}
