import { httpErrors } from '@lienthong/platform/http';
import { Injectable } from '@nestjs/common';
import { hashPassword, NOBODYS_HASH, verifyPassword } from './password-hash';

/** Passwords worked on at once, and how many may wait: a flood of sign-ins must not take the cores from everybody else. */
const AT_ONCE = 2;
const MOST_WAITING = 50;

/** The only way passwords are hashed and verified while serving; throws `http.busy` when too many wait. */
@Injectable()
export class PasswordQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Whether a password belongs to a stored hash; without a hash it takes just as long, and is `false`. */
  verify(password: string, stored: string | null | undefined): Promise<boolean> {
    return this.inTurn(() => verifyPassword(stored ?? NOBODYS_HASH, password));
  }

  /** Hashes a new password. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hashPassword(password));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Resolves when it is this one's turn; a turn is handed on, so that nobody who comes later gets in between. */
  private turn(): Promise<void> | undefined {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return undefined;
    }
    if (this.waiting.length >= MOST_WAITING) throw httpErrors.busy({ retryAfter: 2 });
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
