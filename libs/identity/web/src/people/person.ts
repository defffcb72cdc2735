import { ROLES, type personViewSchema, type Role } from '@lienthong/identity/model';
import type * as z from 'zod';

/** A person of the agency as the server shows it. */
export type Person = z.output<typeof personViewSchema>;

/** A post of a person. */
export type PersonPost = Person['posts'][number];

/** A post as it is asked for. */
export interface WantedPost {
  readonly title: string;
  readonly roles: readonly Role[];
}

/** Roles that reach beyond one agency; only who manages all agencies may give or take them (as the server decides). */
const PROVINCE_ROLES: readonly Role[] = ['platform_admin'];

/** The roles somebody may give. */
export function grantableRoles(managesAgencies: boolean): readonly Role[] {
  return ROLES.filter((role) => managesAgencies || !PROVINCE_ROLES.includes(role));
}

/** Posts in force first, those that ended after them. */
export function presentPosts(person: Person): readonly PersonPost[] {
  return person.posts.filter(({ endedOn }) => endedOn === null);
}
