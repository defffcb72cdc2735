import { identityErrors } from '@lienthong/identity/model';
import { Database } from '@lienthong/platform/database';
import { Journal } from '@lienthong/platform/journal';
import { Injectable } from '@nestjs/common';
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
  ) {}

  /** Who is signed in, and as what else they could act. */
  view(actor: SignedIn): Promise<SessionView> {
    return this.database.transaction(actor, async () =>
      toSessionView(actor, await this.sessions.postsOf(actor.personId)),
    );
  }

  /** Acts in another post of the same person, written down in the agency acted for from now on; throws `identity.post_not_found`. */
  async switchPost(actor: SignedIn, postId: string): Promise<NewSecret> {
    const posts = await this.database.transaction(actor, () => this.sessions.postsOf(actor.personId));
    const wanted = posts.find((post) => post.id === postId);
    if (!wanted) throw identityErrors.post_not_found();
    return this.database.transaction({ agencyId: wanted.agency_id, personId: actor.personId }, async () => {
      const opened = await this.sessions.switch(actor, wanted.id);
      await this.journal.record(opened.actor, {
        action: 'identity.post_switched.v1',
        subject: { type: 'person', id: actor.personId },
        data: { fromPost: actor.postTitle, fromAgency: actor.agencyName },
      });
      return opened;
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
