import { identityErrors } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
import { DelegationQueries } from '../delegation/delegation.queries';
import { type NewSecret, SessionStore } from './session-store';
import { type OpenSessionView, type SessionView, toOpenSessionView, toSessionView } from './session.view';
import type { SignedIn } from './signed-in';

/** What a signed-in person does with sessions: look, act in another post, end. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly journal: Journal,
    private readonly delegations: DelegationQueries,
  ) {}

  /** Who is signed in, as what else they could act, and how much was done in their name that they have not looked at. */
  view(actor: SignedIn): Promise<SessionView> {
    return this.database.transaction(actor, async () =>
      toSessionView(actor, {
        own: await this.sessions.postsOf(actor.personId),
        delegated: await this.sessions.delegatedTo(actor.personId),
        doneInMyName: actor.behalfOf ? 0 : await this.delegations.unseenActs(actor),
      }),
    );
  }

  /**
   * Acts in another post of the same person, or by delegation in that of somebody else; written down in the agency acted for
   * from now on. Throws `identity.post_not_found`, also when the delegation is not at work.
   */
  async switchPost(actor: SignedIn, wanted: { postId: string; delegationId?: string | undefined }): Promise<NewSecret> {
    const place = await this.placeOf(actor, wanted);
    const tenant = { agencyId: place.agencyId, personId: actor.personId };
    return this.database.transaction(tenant, async () => {
      const opened = await this.sessions.switch(actor, place.postId, place.delegationId);
      await this.journal.record(opened.actor, {
        action: 'identity.post_switched.v1',
        subject: { type: 'person', id: actor.personId },
        data: { fromPost: actor.postTitle, fromAgency: actor.agencyName },
      });
      return opened;
    });
  }

  /** The own post to act in or through. */
  private placeOf(actor: SignedIn, { postId, delegationId }: { postId: string; delegationId?: string | undefined }) {
    return this.database.transaction(actor, async () => {
      const { personId } = actor;
      if (delegationId !== undefined) {
        const found = (await this.sessions.delegatedTo(personId)).find((one) => one.delegation_id === delegationId);
        if (found?.id !== postId) throw identityErrors.post_not_found();
        return { agencyId: found.agency_id, postId: found.own_post_id, delegationId };
      }
      const found = (await this.sessions.postsOf(personId)).find((post) => post.id === postId);
      if (!found) throw identityErrors.post_not_found();
      return { agencyId: found.agency_id, postId, delegationId: null };
    });
  }

  /** Ends the session that asks for it. */
  signOut(actor: SignedIn): Promise<void> {
    return this.end(actor, actor.sessionId);
  }

  /** Ends one of the own sessions; throws `identity.session_not_found`, also for somebody else's. */
  end(actor: SignedIn, sessionId: string): Promise<void> {
    return this.database.transaction(actor, async () => {
      if (!(await this.sessions.end(actor.personId, sessionId))) throw identityErrors.session_not_found();
      const elsewhere = sessionId !== actor.sessionId;
      const subject = { type: 'person', id: actor.personId };
      await this.journal.record(actor, { action: 'identity.signed_out.v1', subject, data: { elsewhere } });
    });
  }

  /** The own open sessions. */
  open(actor: SignedIn): Promise<{ items: OpenSessionView[] }> {
    return this.database.transaction(actor, async () => {
      const rows = await this.sessions.openOf(actor.personId);
      return { items: rows.map((row) => toOpenSessionView(row, actor.sessionId)) };
    });
  }
}
