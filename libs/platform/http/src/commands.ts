import type { Caller } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { canonicalJson } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { httpErrors } from './http.errors';

/** One command as its sender named it. */
export interface Command {
  readonly key: string;
  readonly endpoint: string;
  readonly input: unknown;
}

interface Stored {
  readonly endpoint: string;
  readonly body_digest: Buffer;
  readonly answer: unknown;
}

/**
 * Does a command once for its `Idempotency-Key`: the key is claimed in the command's own transaction, so a repeat waits
 * for the first and then gets the stored answer; the same key with other content is refused.
 */
@Injectable()
export class Commands {
  constructor(private readonly database: Database) {}

  /** Runs `act` unless this caller's key was used before. */
  once(caller: Caller, command: Command, act: () => Promise<unknown>): Promise<unknown> {
    const digest = createHash('sha256').update(command.endpoint).update(canonicalJson(command.input)).digest();
    return this.database.transaction(caller, async () => {
      const claimed = await this.database.query(
        `INSERT INTO commands (agency_id, person_id, key, endpoint, body_digest) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING 1 AS mine`,
        [caller.agencyId, caller.personId, command.key, command.endpoint, digest],
      );
      if (claimed.length === 0) return this.stored(caller, command.key, digest);
      const answer = await act();
      await this.database.query(
        `UPDATE commands SET answer = $4 WHERE agency_id = $1 AND person_id = $2 AND key = $3`,
        [caller.agencyId, caller.personId, command.key, JSON.stringify(answer ?? null)],
      );
      return answer;
    });
  }

  private async stored(caller: Caller, key: string, digest: Buffer): Promise<unknown> {
    const [row] = await this.database.query<Stored>(
      'SELECT endpoint, body_digest, answer FROM commands WHERE agency_id = $1 AND person_id = $2 AND key = $3',
      [caller.agencyId, caller.personId, key],
    );
    if (!row?.body_digest.equals(digest)) throw httpErrors.idempotency_key_reused();
    return row.answer ?? undefined;
  }
}
