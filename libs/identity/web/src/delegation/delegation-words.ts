import type { DelegationView } from '@lienthong/identity/model';
import { formatDateTime, type Tone } from '@lienthong/platform/ui';
import type { Text } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import { permissionsVi } from '../messages/permissions.vi';
import type { NamedType } from '../form/named-types';

/** The look of every state. */
export const STATE_TONES: Readonly<Record<DelegationView['state'], Tone>> = {
  planned: 'neutral',
  active: 'active',
  ended: 'done',
  revoked: 'late',
};

/** From when to when, and when it was ended before that. */
export function timeWords(text: Text<typeof identityVi>, { startsAt, endsAt, revokedAt }: DelegationView): string {
  const words = text('delegation.time', { from: formatDateTime(startsAt), to: formatDateTime(endsAt) });
  return revokedAt ? `${words} · ${text('delegation.revokedAt', { at: formatDateTime(revokedAt) })}` : words;
}

/** What was handed on, in the words of the form. */
export function scopeWords(text: Text<typeof identityVi>, permissions: readonly string[]): string {
  return permissions.map((one) => permissionWord(text, one)).join('; ');
}

/** One permission in words; one this version has no words for shows its name. */
export function permissionWord(text: Text<typeof identityVi>, permission: string): string {
  return isKnown(permission) ? text(`permission.${permission}`) : permission;
}

type KnownPermission = keyof typeof permissionsVi extends `permission.${infer Name}` ? Name : never;

function isKnown(permission: string): permission is KnownPermission {
  return `permission.${permission}` in permissionsVi;
}

/** The types of documents it is limited to. */
export function typeWords(
  text: Text<typeof identityVi>,
  { typeCodes }: Pick<DelegationView, 'typeCodes'>,
  known: readonly NamedType[],
): string {
  if (typeCodes === null) return text('delegation.types.all');
  return typeCodes.map((code) => known.find((type) => type.code === code)?.name ?? code).join(', ');
}
