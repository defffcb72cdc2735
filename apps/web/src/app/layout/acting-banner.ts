import { Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formatMoment, Icon, Toasts } from '@lienthong/platform/ui';
import { ErrorMessages, injectText, Session, SESSION_GATE, type SessionPost } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';

/** Timers hold no more than this. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Says all the time for whom one acts; that the time of doing so is over; or that others acted in one's own name. Only one
 * of the three can be true.
 */
@Component({
  selector: 'app-acting-banner',
  imports: [Icon, RouterLink],
  template: `@if (session.view()?.lapsed) {
      <div class="app-acting over" role="alert">
        <lt-icon name="late" />
        <p>
          <b>{{ text('acting.over') }}</b> {{ text('acting.over.hint') }}
        </p>
        <button type="button" class="lt-button primary" (click)="back()">{{ text('acting.back') }}</button>
      </div>
    } @else if (behalf(); as one) {
      <div class="app-acting" role="status">
        <lt-icon name="person" />
        <p>
          {{ text('acting') }} <b>{{ one.personName }}</b>, {{ session.post()?.title }}
          <span class="lt-muted">{{ text('acting.until', { at: moment(one.until) }) }}</span>
        </p>
        <button type="button" class="lt-button" (click)="back()">{{ text('acting.back') }}</button>
      </div>
    } @else if (done(); as acts) {
      <div class="app-acting done" role="status">
        <lt-icon name="done" />
        <p>{{ text('acting.done', { acts }) }}</p>
        <a class="lt-button" routerLink="/account/delegations">{{ text('acting.look') }}</a>
      </div>
    }`,
})
export class ActingBanner {
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly session = inject(Session);
  protected readonly moment = (at: string): string => formatMoment(at);
  protected readonly behalf = computed(() => this.session.post()?.behalfOf);
  protected readonly done = computed(() => this.session.view()?.doneInMyName);
  private readonly gate = inject(SESSION_GATE);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly errors = inject(ErrorMessages);

  constructor() {
    // With the last second the server refuses; the screen says so at the same moment, not at the next click.
    effect((onCleanup) => {
      const until = this.behalf()?.until;
      if (until === undefined) return;
      const left = Math.min(Math.max(Date.parse(until) - Date.now(), 0) + 500, LONGEST_WAIT_MS);
      const timer = setTimeout(() => void this.gate.load().catch(() => undefined), left);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async back(): Promise<void> {
    const own = this.ownPost();
    if (!own) return;
    try {
      await this.gate.actAs(own);
      await this.router.navigateByUrl('/');
    } catch (failure) {
      const { happened, next } = this.errors.wordsOf(failure);
      this.toasts.show([happened, next].filter(Boolean).join(' '));
    }
  }

  /** The post to return to: an own one, best at the agency where one acted. */
  private ownPost(): SessionPost | undefined {
    const own = this.session.posts().filter((post) => !post.behalfOf);
    return own.find(({ agencyId }) => agencyId === this.session.post()?.agencyId) ?? own[0];
  }
}
