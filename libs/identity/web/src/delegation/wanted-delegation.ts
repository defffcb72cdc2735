import type { ColleagueView } from '@lienthong/identity/model';
import type { FormFault } from '@lienthong/platform/ui';
import type { Text } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';

/** A delegation as the form holds it; times are those of Vietnam, as `YYYY-MM-DD` and `HH:mm`. */
export interface WantedDelegation {
  readonly to: ColleagueView | undefined;
  readonly permissions: readonly string[];
  readonly typeCodes: readonly string[] | null;
  readonly startsOn: string | null;
  readonly startsAt: string;
  readonly endsOn: string | null;
  readonly endsAt: string;
  readonly basis: string;
}

/** Vietnam keeps one hour all year, seven before Greenwich. */
export function vietnamInstant(day: string, time: string): string {
  return new Date(`${day}T${time || '00:00'}:00+07:00`).toISOString();
}

/** What the form still lacks, each with the control to go to. */
export function delegationFaults(text: Text<typeof identityVi>, wanted: WantedDelegation, now: Date): FormFault[] {
  const faults: FormFault[] = [];
  const lacks = (control: string, message: string): number =>
    faults.push({ controlId: `delegation-${control}`, message });
  if (!wanted.to) lacks('to', text('delegation.to.missing'));
  if (wanted.permissions.length === 0) lacks('scope', text('delegation.scope.missing'));
  if (wanted.typeCodes?.length === 0) lacks('types', text('delegation.types.missing'));
  if (!wanted.startsOn) lacks('starts', text('delegation.starts.missing'));
  if (!wanted.endsOn) lacks('ends', text('delegation.ends.missing'));
  else if (vietnamInstant(wanted.endsOn, wanted.endsAt) <= latestStart(wanted, now))
    lacks('ends', text('delegation.ends.early'));
  if (!wanted.basis.trim()) lacks('basis', text('delegation.basis.missing'));
  return faults;
}

function latestStart({ startsOn, startsAt }: WantedDelegation, now: Date): string {
  const start = startsOn ? vietnamInstant(startsOn, startsAt) : '';
  return start > now.toISOString() ? start : now.toISOString();
}
