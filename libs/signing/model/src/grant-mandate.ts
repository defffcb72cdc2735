import type { Mandate } from './mandate';
import { termsFault, type MandateGround } from './mandate-faults';
import { signingErrors, toSigningError } from './signing.errors';

/** A mandate as it may be given; throws what forbids it (Decree 30/2020 art. 13). */
export function grantMandate(mandate: Mandate, ground: MandateGround): Mandate {
  const tidy: Mandate = {
    ...mandate,
    basis: mandate.basis.trim(),
    lines: mandate.lines.map(({ capacity, principal }) => ({
      capacity,
      principal: capacity === 'ACTING' ? '' : principal.trim(),
    })),
  };
  const fault = termsFault(tidy, ground);
  if (fault) throw toSigningError(fault);
  if (tidy.passedOnFrom && tidy.passedOnFrom.agencyId !== tidy.agencyId) throw signingErrors.mandate_not_found();
  return tidy;
}

/** Ends a mandate from this day on, with the reason; what was signed before stays signed. */
export function revokeMandate(mandate: Mandate, reason: string, on: string): Mandate {
  if (mandate.revokedOn !== null) throw signingErrors.already_revoked({ revokedOn: mandate.revokedOn });
  if (reason.trim() === '') throw signingErrors.reason_missing();
  return { ...mandate, revokedOn: on };
}
