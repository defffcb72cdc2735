import { identityErrors } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { checkPassword } from './check-password';
import { PasswordQueue } from './password-queue';
import { SessionStore } from '../sessions/session-store';
import { SignInTries } from './sign-in-tries';
import type { SignedIn } from '../sessions/signed-in';

/** The present password and the one wanted in its place. */
export interface PasswordChange {
  readonly current: string;
  readonly wanted: string;
}

/** Changes the own password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly tries: SignInTries,
    private readonly passwords: PasswordQueue,
    private readonly sessions: SessionStore,
    private readonly journal: Journal,
  ) {}

  /**
   * Stores a new password and ends all other sessions. Throws `identity.password_…` when it is not good enough and
   * `identity.wrong_password`; wrong ones are counted as at sign-in, or a found-open session could guess for ever.
   */
  async change(actor: SignedIn, { current, wanted }: PasswordChange): Promise<void> {
    checkPassword(wanted, actor.username);
    await this.prove(actor, current);
    const hash = await this.passwords.hash(wanted);
    await this.database.transaction(actor, async () => {
      await this.database.query('SELECT password_set($1, $2)', [actor.personId, hash]);
      await this.sessions.endOthers(actor.personId, actor.sessionId);
      const subject = { type: 'person', id: actor.personId };
      await this.journal.record(actor, { action: 'identity.password_changed.v1', subject });
    });
  }

  private async prove(actor: SignedIn, current: string): Promise<void> {
    await this.tries.find(actor.username);
    const [row] = await this.database.transaction(actor, () =>
      this.database.query<{ hash: string | null }>('SELECT password_hash_of($1) AS hash', [actor.personId]),
    );
    const right = await this.passwords.verify(current, row?.hash);
    await this.tries.settle(actor.username, right);
    if (!right) throw identityErrors.wrong_password();
  }
}
