import { identityErrors } from '@lienthong/identity/model';
import type { Caller } from '@lienthong/platform/contract';
import { Database, NOBODY } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable, Logger } from '@nestjs/common';
import { PasswordQueue } from './password-queue';
import { secondFactorNeeded } from './second-factor';
import { type NewSecret, type Origin, SessionStore } from '../sessions/session-store';
import { SignInTries } from './sign-in-tries';
import { usernameOf } from './username';

/** What a person types. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Turns a user name and a password into a session. */
@Injectable()
export class SignInService {
  private readonly log = new Logger('sign-in');

  constructor(
    private readonly database: Database,
    private readonly tries: SignInTries,
    private readonly passwords: PasswordQueue,
    private readonly sessions: SessionStore,
    private readonly journal: Journal,
  ) {}

  /**
   * Signs in, in the first of the posts held today, and ends the session the browser came with. Throws
   * `identity.wrong_credentials` for every reason that must not be told apart, `identity.too_many_tries`,
   * `identity.post_ended` when the password was right but no post is held, and `http.busy`.
   */
  async signIn(typed: Credentials, origin: Origin, before?: Caller): Promise<NewSecret> {
    const personId = await this.prove(typed);
    const [post] = await this.database.transaction(NOBODY, () => this.sessions.postsOf(personId));
    if (!post) throw identityErrors.post_ended();
    return this.database.transaction({ agencyId: post.agency_id, personId }, async () => {
      if (before) await this.sessions.end(before.personId, before.sessionId);
      const opened = await this.sessions.start(personId, post.id, origin);
      const subject = { type: 'person', id: personId };
      await this.journal.record(opened.actor, { action: 'identity.signed_in.v1', subject });
      return opened;
    });
  }

  /** The person behind the credentials. */
  private async prove({ username, password }: Credentials): Promise<string> {
    const name = usernameOf(username);
    const account = await this.tries.find(name);
    const right = await this.passwords.verify(password, account.passwordHash);
    const { personId } = account;
    const welcome = right && personId !== null && !account.disabled && !secondFactorNeeded(account.secondFactor);
    await this.tries.settle(name, welcome);
    if (welcome) return personId;
    this.log.warn({ personId }, 'sign-in refused');
    throw identityErrors.wrong_credentials();
  }
}
