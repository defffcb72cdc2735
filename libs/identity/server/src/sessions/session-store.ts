import type { Caller } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { httpErrors, type SessionReader } from '@lienthong/platform/http';
import { newId } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import { digestOf, newToken } from './session-token';
import type { DelegatedPostRow, OpenSessionRow, PostRow } from './session.view';
import { type SessionRow, type SignedIn, toSignedIn } from './signed-in';

/** A session ends after this long without a request, and after this long in any case. */
const IDLE = '30 minutes';
const LONGEST = '12 hours';

const FIND = 'SELECT * FROM session_find($1, $2::interval, $3)';

/** Where a browser signs in from. */
export interface Origin {
  readonly address: string | null;
  readonly agent: string | null;
}

/** A session with the secret that its browser gets, once. */
export interface NewSecret {
  readonly token: string;
  readonly actor: SignedIn;
}

/** Sessions in PostgreSQL, so that a lost Redis signs nobody out or in; only digests of secrets are stored. */
@Injectable()
export class SessionStore implements SessionReader {
  constructor(private readonly database: Database) {}

  /** Who calls with this secret; asks the database every time, so that ending a session counts at once. */
  async read(token: string, active: boolean): Promise<SignedIn | undefined> {
    const digest = digestOf(token);
    return digest && toSession(await this.database.ask<SessionRow>(FIND, [digest, IDLE, active]));
  }

  /** Opens a session in the running transaction. */
  async start(personId: string, postId: string, origin: Origin): Promise<NewSecret> {
    const { token, digest } = newToken();
    await this.database.query('SELECT session_start($1, $2, $3, $4, $5::interval, $6, $7)', [
      newId<'session'>(),
      personId,
      postId,
      digest,
      LONGEST,
      origin.address,
      origin.agent,
    ]);
    return this.opened(token, digest);
  }

  /**
   * Lets a session act in another of its person's posts, or through it in that of somebody who handed it on, under a new
   * secret; the old one is worth nothing from now on.
   */
  async switch(actor: Caller, postId: string, delegationId: string | null): Promise<NewSecret> {
    const { token, digest } = newToken();
    await this.database.query('SELECT session_switch($1, $2, $3, $4, $5)', [
      actor.personId,
      actor.sessionId,
      postId,
      digest,
      delegationId,
    ]);
    return this.opened(token, digest);
  }

  /** Ends one session of a person; `false` when there is none. */
  async end(personId: string, sessionId: string): Promise<boolean> {
    const [row] = await this.database.query<{ ended: boolean }>('SELECT session_end($1, $2) AS ended', [
      personId,
      sessionId,
    ]);
    return row?.ended ?? false;
  }

  /** Ends all sessions of a person but one. */
  async endOthers(personId: string, keepId: string | null): Promise<void> {
    await this.database.query('SELECT sessions_end_others($1, $2)', [personId, keepId]);
  }

  /** The open sessions of a person, last used first. */
  openOf(personId: string): Promise<OpenSessionRow[]> {
    return this.database.query<OpenSessionRow>('SELECT * FROM sessions_of($1, $2::interval)', [personId, IDLE]);
  }

  /** The posts a person holds today, oldest first, in whichever agency. */
  postsOf(personId: string): Promise<PostRow[]> {
    return this.database.query<PostRow>('SELECT * FROM posts_of($1)', [personId]);
  }

  /** The posts of others a person may act in at this instant, in whichever agency. */
  delegatedTo(personId: string): Promise<DelegatedPostRow[]> {
    return this.database.query<DelegatedPostRow>('SELECT * FROM delegations_of($1)', [personId]);
  }

  /** Whoever was disabled or lost the post in this very moment has no session. */
  private async opened(token: string, digest: Buffer): Promise<NewSecret> {
    const actor = await this.find(digest, true);
    if (!actor) throw httpErrors.not_signed_in();
    return { token, actor };
  }

  private async find(digest: Buffer, active: boolean): Promise<SignedIn | undefined> {
    const [row] = await this.database.query<SessionRow>('SELECT * FROM session_find($1, $2::interval, $3)', [
      digest,
      IDLE,
      active,
    ]);
    return row && toSignedIn(row);
  }
}

function toSession([row]: readonly SessionRow[]): SignedIn | undefined {
  return row && toSignedIn(row);
}
