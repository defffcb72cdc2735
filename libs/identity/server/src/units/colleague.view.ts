import type { ColleagueView } from '@lienthong/identity/model';
import { rolesOf } from '../sessions/signed-in';

/** Somebody of the own agency, in one post, now or in the past. */
export interface Colleague extends ColleagueView {
  /** Whether the post is in force and its person may sign in: only then can work be given to it. */
  readonly active: boolean;
}

/** A colleague as the queries give it. */
export interface ColleagueRow {
  readonly postId: string;
  readonly personId: string;
  readonly personName: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly unit: { readonly id: string; readonly name: string; readonly abbreviation: string } | null;
  readonly headsUnit: boolean;
  readonly active: boolean;
}

/** A colleague with the roles this version knows. */
export function toColleague(row: ColleagueRow): Colleague {
  return { ...row, roles: rolesOf(row.roles) };
}

/** What lists show of a colleague. */
export function toColleagueView({ active: _active, ...row }: ColleagueRow): ColleagueView {
  return { ...row, roles: rolesOf(row.roles) };
}
