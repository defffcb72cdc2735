import { identityErrors, PASSWORD_LENGTH, type PasswordFault, passwordFault } from '@lienthong/identity/model';
import type { DomainError } from '@lienthong/platform/kernel';

const REFUSALS: Record<PasswordFault, () => DomainError> = {
  too_short: () => identityErrors.password_too_short({ min: PASSWORD_LENGTH.min }),
  too_long: () => identityErrors.password_too_long({ max: PASSWORD_LENGTH.max }),
  too_common: () => identityErrors.password_too_common(),
  contains_name: () => identityErrors.password_contains_name(),
};

/** Throws the `identity.password_…` refusal when a new password is not good enough for a user. */
export function checkPassword(password: string, username: string): void {
  const fault = passwordFault(password, username);
  if (fault) throw REFUSALS[fault]();
}
