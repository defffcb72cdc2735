import { DestroyRef, inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import { identityEndpoints } from '@lienthong/identity/model';
import {
  Api,
  forgetKeptWords,
  LiveUpdates,
  Session,
  toProblemError,
  type SessionGate,
  type SessionPost,
} from '@lienthong/platform/web';

const CHANNEL = 'lienthong.session';
const SIGNED_OUT = 401;

/**
 * Keeps this screen's session that of the server. All tabs share one cookie: when one tab switches the post or signs
 * out, the others are told, so that none goes on showing one agency's work while acting for another.
 */
@Service()
export class IdentityGate implements SessionGate {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly live = inject(LiveUpdates);
  private readonly router = inject(Router);
  private readonly others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);

  constructor() {
    this.others?.addEventListener('message', () => void this.follow());
    inject(DestroyRef).onDestroy(() => this.others?.close());
  }

  /** Asks who is signed in; nobody is no failure, but an answer that does not come is one (`ProblemError`). */
  async load(): Promise<void> {
    try {
      this.session.open(await this.api.call(identityEndpoints.session, {}));
    } catch (failure) {
      if (toProblemError(failure).status !== SIGNED_OUT) throw failure;
      this.session.close();
    }
  }

  /** Signs in; throws a `ProblemError`, for example `identity.too_many_tries` with `retryAfter` in seconds. */
  async signIn(username: string, password: string): Promise<void> {
    this.session.open(await this.api.call(identityEndpoints.signIn, { body: { username, password } }));
    this.tell();
  }

  /** Acts in another of the own posts, or in that of somebody who handed it on; lists that show ask again. */
  async actAs({ id: postId, behalfOf }: Pick<SessionPost, 'id' | 'behalfOf'>): Promise<void> {
    const body = { postId, ...(behalfOf && { delegationId: behalfOf.delegationId }) };
    this.session.open(await this.api.call(identityEndpoints.switchPost, { body }));
    // The stream of news belongs to the post that opened it; a new one lets every list ask again.
    this.live.stop();
    this.live.start();
    this.tell();
  }

  /** Ends the session, and with it what was typed and not sent; a session that has ended already is just as good. */
  async signOut(): Promise<void> {
    const person = this.session.person();
    try {
      await this.api.call(identityEndpoints.signOut, {});
    } catch (failure) {
      if (toProblemError(failure).status !== SIGNED_OUT) throw failure;
    }
    if (person) forgetKeptWords(person.id);
    this.session.close();
    this.tell();
  }

  /** Where the session acts: the post, and by which delegation. */
  private place(): string | undefined {
    const post = this.session.post();
    return post && [post.id, post.behalfOf?.delegationId].join(' ');
  }

  private tell(): void {
    this.others?.postMessage('changed');
  }

  /** Another tab changed the session: take it over, and leave pages that belong to another post. */
  private async follow(): Promise<void> {
    const [before, person] = [this.place(), this.session.person()];
    if (before === undefined) return; // nobody here: the sign-in page goes on by itself
    await this.load().then(
      () => person && !this.session.view() && forgetKeptWords(person.id),
      () => this.session.close(),
    );
    const now = this.place();
    if (now === before) return;
    this.live.stop();
    if (now !== undefined) this.live.start();
    await this.router.navigateByUrl(now === undefined ? '/signin' : '/');
  }
}
