import { requireAllowed, type Actor, type PostId } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { newId, systemClock, vietnamDay } from '@lienthong/platform/kernel';
import { normaliseText } from '@lienthong/platform/text';
import {
  grantMandate,
  headFault,
  revokeMandate,
  signingErrors,
  toSigningError,
  type GrantMandate,
  type Mandate,
  type MandateGround,
  type MandateView,
} from '@lienthong/signing/model';
import { Injectable } from '@nestjs/common';
import { SigningMandateEntity } from './persistence/signing-mandate.entity';
import { mandateGranted, mandateRevoked } from './signing.events';
import { SigningMandates } from './signing-mandates';

/** Write side of mandates: given and revoked by the agency's administrator, never changed. */
@Injectable()
export class MandateService {
  constructor(
    private readonly database: Database,
    private readonly mandates: SigningMandates,
    private readonly journal: Journal,
  ) {}

  /** Gives a post of the acting agency a mandate; throws what the rule forbids, or `signing.post_not_found`. */
  grant(actor: Actor, order: GrantMandate): Promise<MandateView> {
    return this.database.transaction(actor, async () => {
      requireAllowed(actor, 'signing.manage', { agencyId: actor.agencyId }, signingErrors.post_not_found);
      const post = await this.post(actor, order.postId);
      const origin = order.passedOnFromId === null ? null : await this.mandates.lock(actor, order.passedOnFromId);
      const mandate = grantMandate(mandateOf(actor, order, origin), {
        regime: await this.mandates.regime(actor),
        ...post,
      });
      if (mandate.standing === 'head') await this.requireOneHead(actor, mandate);
      await this.database.manager.insert(SigningMandateEntity, rowOf(actor, mandate));
      await this.journal.record(actor, mandateGranted(mandate));
      return this.mandates.one(actor, mandate.id);
    });
  }

  /** Ends a mandate from today on; throws `signing.mandate_not_found`, `already_revoked` or `reason_missing`. */
  revoke(actor: Actor, id: string, reason: string): Promise<MandateView> {
    return this.database.transaction(actor, async () => {
      const before = await this.mandates.lock(actor, id);
      requireAllowed(actor, 'signing.manage', before, signingErrors.mandate_not_found);
      const after = revokeMandate(before, reason, vietnamDay(systemClock.now()));
      const revoked = { revokedOn: after.revokedOn, revokeReason: oneLine(reason) };
      await this.database.manager.update(SigningMandateEntity, { id: before.id, agencyId: actor.agencyId }, revoked);
      await this.journal.record(actor, mandateRevoked(before, after, revoked.revokeReason));
      return this.mandates.one(actor, id);
    });
  }

  private async requireOneHead(actor: Actor, mandate: Mandate): Promise<void> {
    const fault = headFault(mandate, await this.mandates.lockHeads(actor));
    if (fault) throw toSigningError(fault);
  }

  /** A post that is still held; locked, so that it neither ends nor moves meanwhile. */
  private async post(actor: Actor, postId: string): Promise<Pick<MandateGround, 'title' | 'headsUnit'>> {
    const [post] = await this.database.query<{ title: string; headsUnit: boolean; ended: boolean }>(
      `SELECT title, heads_unit AS "headsUnit", coalesce(ended_on <= (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, false) AS ended
         FROM posts WHERE agency_id = $1 AND id = $2 FOR SHARE`,
      [actor.agencyId, postId],
    );
    if (!post) throw signingErrors.post_not_found();
    if (post.ended) throw signingErrors.post_ended();
    return { title: post.title, headsUnit: post.headsUnit };
  }
}

/** These are printed or stand in one cell: a line break pasted from a letter is a blank there. */
const oneLine = (text: string): string => normaliseText(text).replace(/\s+/g, ' ').trim();

function mandateOf(actor: Actor, order: GrantMandate, passedOnFrom: Mandate | null): Mandate {
  const { standing, lines, scope, fromOn, untilOn, basis } = order;
  return {
    id: newId<'mandate'>(),
    agencyId: actor.agencyId,
    postId: order.postId as PostId,
    standing,
    lines: lines.map(({ capacity, principal }) => ({ capacity, principal: oneLine(principal) })),
    scope: { ...scope, fields: scope.fields?.map(oneLine) ?? null },
    fromOn,
    untilOn,
    basis: oneLine(basis),
    revokedOn: null,
    passedOnFrom,
  };
}

function rowOf(actor: Actor, { scope, passedOnFrom, ...mandate }: Mandate) {
  return {
    ...mandate,
    ...scope,
    passedOnFrom: passedOnFrom?.id ?? null,
    grantedByPostId: actor.postId,
    revokeReason: null,
  };
}
