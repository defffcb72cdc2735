import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dispatchEndpoints } from '@lienthong/dispatch/model';
import { EmptyState, formatDateTime, ProblemBanner, ProgressCell, UrgencyBadge } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, LiveUpdates, Session } from '@lienthong/platform/web';
import type { overviewVi } from '../messages/overview.vi';

const SHOWN = 5;

/** The five sendings somebody has been silent on for longest. */
@Component({
  selector: 'app-silent-sendings',
  imports: [EmptyState, ProblemBanner, ProgressCell, RouterLink, UrgencyBadge],
  template: `<section aria-labelledby="overview-silence">
    <h2 id="overview-silence">
      {{ text('silence') }}
      <a class="lt-small" routerLink="/outgoing/delivery">{{ text('silence.all') }}</a>
    </h2>
    @if (sendings.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="sendings.reload()" />
    }
    @if (sendings.latest(); as page) {
      <ul class="lines">
        @for (one of page.items; track one.id) {
          <li>
            <a routerLink="/outgoing/delivery" [queryParams]="{ id: one.id }">
              <span class="head">
                <lt-urgency-badge [urgency]="one.urgency" />
                <b>{{ one.code }}</b>
                @if (one.silentSince; as since) {
                  <span class="lt-muted lt-small lt-number">{{ text('silence.since', { at: at(since) }) }}</span>
                }
              </span>
              <span class="lt-two-lines">{{ one.subject }}</span>
              <lt-progress-cell
                [done]="one.progress.accepted"
                [total]="one.progress.total"
                [refused]="one.progress.refused"
              />
            </a>
          </li>
        }
      </ul>
      @if (!page.items.length) {
        <lt-empty-state [heading]="text('silence.none')" [hint]="text('silence.none.hint')" />
      }
    } @else if (sendings.loading()) {
      <p class="lt-muted">{{ text('loading') }}</p>
    }
  </section>`,
})
export class SilentSendings {
  protected readonly text = injectText<typeof overviewVi>('overview');
  protected readonly errors = inject(ErrorMessages);
  protected readonly at = formatDateTime;
  private readonly news = inject(LiveUpdates).topic('dispatches');
  private readonly post = inject(Session).post;
  // Another post is another agency's list.
  protected readonly sendings = apiResource(dispatchEndpoints.list, () => {
    this.news();
    return this.post() && { query: { open: 'true', limit: SHOWN } };
  });
}
