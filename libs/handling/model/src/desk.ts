import type { PostId } from '@lienthong/identity/model';
import type { Assignment, UnitId } from './assignment';

/** Where somebody works: the acting post, its unit, and whether what the unit is given lies on this desk. */
export interface Desk {
  readonly postId: PostId;
  readonly personName: string;
  readonly title: string;
  readonly unitId: UnitId | null;
  /** It heads the unit, or nobody does: what such a unit is given lies before all of its people. */
  readonly answersForUnit: boolean;
  /** Whether this post may hand over straight from the register. */
  readonly mayRoute: boolean;
}

/** Whether an assignment lies on this desk: given to the post itself, or to the unit it answers for. */
export function holds(desk: Desk, { postId, unitId }: Pick<Assignment, 'postId' | 'unitId'>): boolean {
  if (postId !== null) return postId === desk.postId;
  return desk.answersForUnit && unitId !== null && unitId === desk.unitId;
}

/**
 * Whether this desk stands where an assignment was given: its giver, whoever holds the assignment it was passed on from, or,
 * for one from the register, any post that may hand over from there; a colleague has to be able to put it right.
 */
export function gave(desk: Desk, given: Assignment, from: Assignment | undefined): boolean {
  if (given.givenByPostId === desk.postId) return true;
  return from ? holds(desk, from) : given.parentId === null && desk.mayRoute;
}

/** Who does something, and when. */
export interface By {
  readonly desk: Desk;
  readonly at: Date;
}
