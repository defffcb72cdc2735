import type { Standing } from './capacity';
import { faultOf, type MandateFault } from './signing.errors';

/** What of a mandate says who stands as head of the agency, and when. */
export interface HeadTerm {
  readonly postId: string;
  readonly standing: Standing;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** A mandate that was given already, with its holder. */
export interface GivenTerm extends HeadTerm {
  readonly revokedOn: string | null;
  /** First day on which the post is no longer held. */
  readonly postEndedOn: string | null;
  readonly postTitle: string;
  readonly personName: string;
}

/**
 * Who else would stand as head on the same day: an agency has one, and an acting one (Q.) only while it has none
 * (Decree 30/2020 art. 13.1, 13.2). `undefined` = nobody.
 */
export function headFault(wanted: HeadTerm, given: readonly GivenTerm[]): MandateFault | undefined {
  const other = wanted.standing === 'head' ? given.find((one) => rivals(wanted, one)) : undefined;
  return other && faultOf('head_taken', { name: other.personName, holderTitle: other.postTitle });
}

function rivals(wanted: HeadTerm, given: GivenTerm): boolean {
  if (given.standing !== 'head' || given.postId === wanted.postId) return false;
  const start = given.fromOn > wanted.fromOn ? given.fromOn : wanted.fromOn;
  const lasts = [given.untilOn, wanted.untilOn].every((last) => last === null || start <= last);
  return lasts && [given.revokedOn, given.postEndedOn].every((end) => end === null || start < end);
}
