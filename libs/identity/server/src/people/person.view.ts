import type { personViewSchema } from '@lienthong/identity/model';
import type * as z from 'zod';
import { rolesOf } from '../sessions/signed-in';

/** A person on the wire. */
export type PersonView = z.input<typeof personViewSchema>;

/** A person as the queries give it. */
export interface PersonRow {
  readonly id: string;
  readonly fullName: string;
  readonly username: string;
  readonly disabled: boolean;
  readonly demo: boolean;
  readonly posts: readonly {
    readonly id: string;
    readonly title: string;
    readonly roles: readonly string[];
    readonly endedOn: string | null;
    readonly unit: { readonly id: string; readonly name: string } | null;
    readonly headsUnit: boolean;
  }[];
}

/** What lists and answers show of a person. */
export function toPersonView(row: PersonRow): PersonView {
  return { ...row, posts: row.posts.map((post) => ({ ...post, roles: rolesOf(post.roles) })) };
}
