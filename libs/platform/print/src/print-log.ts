import type { Caller } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { Journal, type Facts } from '@lienthong/platform/journal';
import { newId, systemClock } from '@lienthong/platform/kernel';
import { Injectable } from '@nestjs/common';
import type { PrintMark } from './print-mark';

/** What is printed, for the journal. */
export interface PrintOrder {
  /** Its title as it stands on paper. */
  readonly what: string;
  readonly format: string;
  readonly facts?: Facts;
}

/** Gives every print its mark, and the journal a line `print.made.v1` under the id that stands on the paper. */
@Injectable()
export class PrintLog {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Records a print before its first byte leaves; joins a running transaction. */
  record(actor: Caller, order: PrintOrder): Promise<PrintMark> {
    return this.database.transaction(actor, async () => {
      const printId = newId<'print'>();
      const [who] = await this.database.query<{ postTitle: string | null; agencyName: string }>(
        `SELECT a.name AS "agencyName", (SELECT p.title FROM posts p WHERE p.id = $2) AS "postTitle" FROM agencies a WHERE a.id = $1`,
        [actor.agencyId, actor.postId],
      );
      await this.journal.record(actor, {
        action: 'print.made.v1',
        subject: { type: 'print', id: printId },
        data: { ...order.facts, what: order.what, format: order.format },
      });
      const { postTitle, agencyName } = who ?? { postTitle: '', agencyName: '' };
      return { printId, personName: actor.personName, postTitle: postTitle ?? '', agencyName, at: systemClock.now() };
    });
  }
}
