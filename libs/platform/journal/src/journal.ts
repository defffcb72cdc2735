import type { BehalfOf, Caller } from '@lienthong/platform/contract';
import { Database } from '@lienthong/platform/database';
import { newId } from '@lienthong/platform/kernel';
import { Outbox, type PlannedJob } from '@lienthong/platform/queue';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import { requestContext } from './request-context';

/** A fact for the sentence a timeline shows; never content of a document. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** One act on one thing: the audit line, and the work that follows from it. */
export interface JournalEvent {
  /** `domain.thing.v1` */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** The thing before and after; only their digests are kept. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly data?: Facts;
  readonly jobs?: readonly PlannedJob[];
}

const digest = (value: unknown): Buffer | null =>
  value === undefined || value === null ? null : createHash('sha256').update(canonicalJson(value)).digest();

const INSERT = `
  INSERT INTO journal (id, agency_id, action, subject_type, subject_id, person_id, person_name, post_id, post_title,
                       before_digest, after_digest, data, request_id, address,
                       on_behalf_of, on_behalf_name, on_behalf_title, delegation_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT title FROM posts WHERE id = $8), $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

/** Who did it: the person in the own post, and the post it was done for when that is another one. */
interface Doer {
  readonly id: string | null;
  readonly name: string | null;
  readonly postId: string | null;
  readonly behalf?: { readonly postId: string; readonly of: BehalfOf };
}

/** Writes who did what, in the transaction of the act: both happen, or neither. */
@Injectable()
export class Journal {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Records an act of a signed-in person, and on whose behalf it was done, together with the work it plans. */
  async record(actor: Caller, event: JournalEvent): Promise<void> {
    const { agencyId, personId: id, personName: name, postId, behalfOf: of } = actor;
    const doer = of ? { id, name, postId: of.ownPostId, behalf: { postId, of } } : { id, name, postId };
    await this.write(agencyId, doer, event);
  }

  /** Records an act of the system itself, done for an agency; `requestId` names the click it follows from, in background work. */
  async recordForSystem(agencyId: string, event: JournalEvent, requestId?: string | null): Promise<void> {
    await this.write(agencyId, { id: null, name: null, postId: null }, event, requestId);
  }

  private async write(
    agencyId: string,
    { id, name, postId, behalf }: Doer,
    event: JournalEvent,
    followedFrom: string | null = null,
  ): Promise<void> {
    const context = requestContext();
    const requestId = context?.requestId ?? followedFrom;
    await this.database.query(INSERT, [
      newId<'journal'>(),
      agencyId,
      event.action,
      event.subject.type,
      event.subject.id,
      id,
      name,
      postId,
      digest(event.before),
      digest(event.after),
      JSON.stringify(event.data ?? {}),
      requestId,
      context?.address ?? null,
      behalf?.postId ?? null,
      behalf?.of.personName ?? null,
      behalf?.of.postTitle ?? null,
      behalf?.of.delegationId ?? null,
    ]);
    await this.outbox.add(agencyId, event.jobs ?? [], requestId);
  }
}
