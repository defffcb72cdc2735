import type { AgencyId } from '@lienthong/agency/model';
import type { Id } from '@lienthong/platform/kernel';
import { registerErrors } from '../register.errors';

/** Identifies the register stub of one secret document. */
export type SecretStubId = Id<'secret-stub'>;

/** Secrecy levels (độ mật), lowest first: mật, tối mật, tuyệt mật. */
export const SECRECY_LEVELS = ['confidential', 'secret', 'top_secret'] as const;

/** The secrecy level of a document that must not enter the system. */
export type SecrecyLevel = (typeof SECRECY_LEVELS)[number];

/** Whether a secret document was sent or received. */
export type SecretDirection = 'outgoing' | 'incoming';

/**
 * All that is kept of a secret document: its number in a series of its own, its date, the other side and the level.
 * Never a subject, never a file (law on state secrets: nothing secret on a networked computer; Decree 30/2020 art. 15.2).
 */
export interface SecretStub {
  readonly id: SecretStubId;
  readonly agencyId: AgencyId;
  readonly direction: SecretDirection;
  readonly year: number;
  readonly number: number;
  readonly datedOn: string;
  /** Who sent it, or who receives it. */
  readonly counterpart: string;
  readonly secrecy: SecrecyLevel;
}

/** Checks what is said about a secret document: its date cannot lie ahead. */
export function registerSecret({ datedOn }: Pick<SecretStub, 'datedOn'>, today: string): void {
  if (datedOn > today) throw registerErrors.day_in_future({ today });
}
