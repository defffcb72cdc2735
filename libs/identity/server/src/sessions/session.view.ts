import type { openSessionSchema, postViewSchema, sessionViewSchema } from '@lienthong/identity/model';
import type * as z from 'zod';
import { rolesOf, type SignedIn } from './signed-in';

/** A session on the wire. */
export type SessionView = z.input<typeof sessionViewSchema>;

/** A post on the wire. */
export type PostView = z.input<typeof postViewSchema>;

/** One open session on the wire. */
export type OpenSessionView = z.input<typeof openSessionSchema>;

/** A post as `posts_of` gives it. */
export interface PostRow {
  readonly id: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly title: string;
  readonly roles: readonly string[];
}

/** An open session as `sessions_of` gives it. */
export interface OpenSessionRow {
  readonly id: string;
  readonly started_at: Date;
  readonly last_seen_at: Date;
  readonly address: string | null;
  readonly agent: string | null;
}

/** A post of somebody else as `delegations_of` gives it. */
export interface DelegatedPostRow extends PostRow {
  readonly delegation_id: string;
  readonly permissions: readonly string[];
  readonly giver_name: string;
  readonly until: Date;
  readonly own_post_id: string;
}

/** What a session is told together with: where else the person could act, and what was done in their name. */
export interface SessionSurroundings {
  readonly own: readonly PostRow[];
  readonly delegated: readonly DelegatedPostRow[];
  readonly doneInMyName: number;
}

/** What the browser learns about its session. */
export function toSessionView(actor: SignedIn, { own, delegated, doneInMyName }: SessionSurroundings): SessionView {
  const { behalfOf, actingUntil } = actor;
  const acting = behalfOf && actingUntil ? toBehalf(behalfOf.delegationId, behalfOf.personName, actingUntil) : null;
  return {
    person: { id: actor.personId, fullName: actor.personName, username: actor.username },
    post: {
      id: actor.postId,
      title: actor.postTitle,
      roles: [...actor.roles],
      agencyId: actor.agencyId,
      agencyName: actor.agencyName,
      behalfOf: acting,
    },
    posts: [
      ...own.map((row) => toPostView(row, null)),
      ...delegated.map((row) => toPostView(row, toBehalf(row.delegation_id, row.giver_name, row.until))),
    ],
    permissions: [...actor.permissions],
    demo: actor.demo,
    expiresAt: actor.expiresAt.toISOString(),
    lapsed: actor.lapsed ?? false,
    doneInMyName,
  };
}

function toBehalf(delegationId: string, personName: string, until: Date): PostView['behalfOf'] {
  return { delegationId, personName, until: until.toISOString() };
}

function toPostView(row: PostRow, behalfOf: PostView['behalfOf']): PostView {
  return {
    id: row.id,
    title: row.title,
    roles: rolesOf(row.roles),
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    behalfOf,
  };
}

/** One line of the list of open sessions. */
export function toOpenSessionView(row: OpenSessionRow, currentId: string): OpenSessionView {
  return {
    id: row.id,
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    address: row.address,
    agent: row.agent,
    current: row.id === currentId,
  };
}
