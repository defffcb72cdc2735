import { identityErrors, signInDelaySeconds } from '@lienthong/identity/model';
import { Database, NOBODY } from '@lienthong/platform/database';
import { Injectable } from '@nestjs/common';
import type { SecondFactor } from './second-factor';

/** What is known about whoever types a user name; everything is empty when nobody has it. */
export interface Account {
  readonly personId: string | null;
  readonly passwordHash: string | null;
  readonly disabled: boolean;
  readonly secondFactor: SecondFactor;
  readonly wrong: number;
  readonly waitSeconds: number;
}

const FIND = `
  SELECT person_id AS "personId", password_hash AS "passwordHash", disabled, second_factor AS "secondFactor", wrong,
         wait_seconds AS "waitSeconds" FROM sign_in_find($1)`;

/** Counts wrong passwords per user name, whether or not anybody has it, and makes those who guess wait. */
@Injectable()
export class SignInTries {
  constructor(private readonly database: Database) {}

  /** The account behind a name; throws `identity.too_many_tries` (params `retryAfter`, seconds) while it must wait. */
  async find(username: string): Promise<Account> {
    const account = await this.database.transaction(NOBODY, () => this.account(username));
    return refuseWaiting(account);
  }

  /**
   * Writes down how a try ended. Tries made at the same time are judged one after another, and one that comes after the
   * free ones were used up is refused even if it was right: otherwise fifty at once would be fifty free guesses.
   */
  async settle(username: string, right: boolean): Promise<void> {
    const account = await this.database.transaction(NOBODY, async () => {
      await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('sign-in ' || $1, 0))`, [username]);
      const before = await this.account(username);
      if (before.waitSeconds > 0) return before;
      if (right) await this.database.query('SELECT sign_in_succeeded($1)', [username]);
      else await this.countWrong(username, before.wrong + 1);
      return before;
    });
    refuseWaiting(account);
  }

  private async countWrong(username: string, wrong: number): Promise<void> {
    await this.database.query('SELECT sign_in_failed($1, make_interval(secs => $2))', [
      username,
      signInDelaySeconds(wrong),
    ]);
  }

  private async account(username: string): Promise<Account> {
    const [found] = await this.database.query<Account>(FIND, [username]);
    return (
      found ?? { personId: null, passwordHash: null, disabled: false, secondFactor: null, wrong: 0, waitSeconds: 0 }
    );
  }
}

function refuseWaiting(account: Account): Account {
  if (account.waitSeconds > 0) throw identityErrors.too_many_tries({ retryAfter: Math.ceil(account.waitSeconds) });
  return account;
}
