import { permissionsOf, ROLES, type Actor, type Role } from '@lienthong/identity/model';

/** Somebody signed in, with what the screen shows of them. */
export interface SignedIn extends Actor {
  readonly username: string;
  readonly demo: boolean;
  readonly postTitle: string;
  readonly agencyName: string;
  /** When the session ends at the latest. */
  readonly expiresAt: Date;
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
}

/** Who acts in a session. */
export function toSignedIn(row: SessionRow): SignedIn {
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
  };
}

/** The roles this version knows; a role of another version gives nothing. */
export function rolesOf(stored: readonly string[]): Role[] {
  return ROLES.filter((role) => stored.includes(role));
}
