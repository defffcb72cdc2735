import {
  delegatedPermissions,
  permissionsOf,
  ROLE_PERMISSIONS,
  ROLES,
  type Actor,
  type Role,
} from '@lienthong/identity/model';

/** Somebody signed in, with what the screen shows of them. */
export interface SignedIn extends Actor {
  readonly username: string;
  readonly demo: boolean;
  readonly postTitle: string;
  readonly agencyName: string;
  /** When the session ends at the latest. */
  readonly expiresAt: Date;
  /** When acting for somebody ends, or ended. */
  readonly actingUntil: Date | null;
}

/** A session as `session_find` gives it. */
export interface SessionRow {
  readonly session_id: string;
  readonly person_id: Actor['personId'];
  readonly full_name: string;
  readonly username: string;
  readonly demo: boolean;
  readonly post_id: Actor['postId'];
  readonly post_title: string;
  readonly roles: readonly string[];
  readonly agency_id: Actor['agencyId'];
  readonly agency_name: string;
  readonly expires_at: Date;
  readonly delegation_id: string | null;
  readonly at_work: boolean;
  readonly delegated: readonly string[] | null;
  readonly type_codes: readonly string[] | null;
  readonly until: Date | null;
  readonly giver_post_id: Actor['postId'] | null;
  readonly giver_title: string | null;
  readonly giver_roles: readonly string[] | null;
  readonly giver_id: string | null;
  readonly giver_name: string | null;
}

/** Who acts in a session: in the own post, or in that of somebody who handed it on, as long as that lasts. */
export function toSignedIn(row: SessionRow): SignedIn {
  const own = inOwnPost(row);
  if (row.delegation_id === null) return own;
  // The time is over: nobody acts in a post not chosen, so nothing is permitted until the person chooses one.
  if (!row.at_work) return { ...own, roles: [], permissions: [], lapsed: true, actingUntil: row.until };
  return { ...own, ...onBehalf(row, row.delegation_id) };
}

function inOwnPost(row: SessionRow): SignedIn {
  const roles = rolesOf(row.roles);
  return {
    sessionId: row.session_id,
    personId: row.person_id,
    personName: row.full_name,
    username: row.username,
    demo: row.demo,
    postId: row.post_id,
    postTitle: row.post_title,
    roles,
    permissions: permissionsOf(roles),
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    expiresAt: row.expires_at,
    actingUntil: null,
  };
}

function onBehalf(row: SessionRow, delegationId: string): Partial<SignedIn> {
  const giverRoles = rolesOf(row.giver_roles ?? []);
  const permissions = delegatedPermissions(row.delegated ?? [], permissionsOf(giverRoles));
  return {
    postId: row.giver_post_id ?? row.post_id,
    postTitle: row.giver_title ?? '',
    // A role counts only where all that it gives was handed on.
    roles: giverRoles.filter((role) => ROLE_PERMISSIONS[role].every((one) => permissions.includes(one))),
    permissions,
    actingUntil: row.until,
    behalfOf: {
      delegationId,
      personId: row.giver_id ?? '',
      personName: row.giver_name ?? '',
      postTitle: row.giver_title ?? '',
      ownPostId: row.post_id,
      typeCodes: row.type_codes,
    },
  };
}

/** The roles this version knows; a role of another version gives nothing. */
export function rolesOf(stored: readonly string[]): Role[] {
  return ROLES.filter((role) => stored.includes(role));
}
