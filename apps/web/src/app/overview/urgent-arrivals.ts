import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { systemClock, vietnamDay } from '@lienthong/platform/kernel';
import {
  EmptyState,
  formatDate,
  formatDateTime,
  ProblemBanner,
  StatusChip,
  UrgencyBadge,
} from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, LiveUpdates, Session } from '@lienthong/platform/web';
import type { overviewVi } from '../messages/overview.vi';

const SHOWN = 5;

/** The five waiting documents to take into the register first. */
@Component({
  selector: 'app-urgent-arrivals',
  imports: [EmptyState, ProblemBanner, RouterLink, StatusChip, UrgencyBadge],
  template: `<section aria-labelledby="overview-urgent">
    <h2 id="overview-urgent">
      {{ text('urgent') }}
      <a class="lt-small" routerLink="/incoming/pending">{{ text('urgent.all') }}</a>
    </h2>
    @if (arrivals.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="arrivals.reload()" />
    }
    @if (arrivals.latest(); as page) {
      <ul class="lines">
        @for (one of page.items; track one.id) {
          <li>
            <a routerLink="/incoming/pending" [queryParams]="{ id: one.id }">
              <span class="head">
                <lt-urgency-badge [urgency]="one.urgency" />
                <b>{{ one.code }}</b>&ngsp;<span class="lt-muted">{{ one.senderName }}</span>
              </span>
              <span class="lt-two-lines">{{ one.subject }}</span>
              <span class="lt-muted lt-small lt-number">{{ text('urgent.arrived', { at: at(one.arrivedAt) }) }}</span>
              @if (one.dueOn; as day) {
                <lt-status-chip [tone]="day < today ? 'late' : 'soon'" [label]="due(day)" />
              }
            </a>
          </li>
        }
      </ul>
      @if (!page.items.length) {
        <lt-empty-state [heading]="text('urgent.none')" [hint]="text('urgent.none.hint')" />
      }
    } @else if (arrivals.loading()) {
      <p class="lt-muted">{{ text('loading') }}</p>
    }
  </section>`,
})
export class UrgentArrivals {
  protected readonly text = injectText<typeof overviewVi>('overview');
  protected readonly errors = inject(ErrorMessages);
  protected readonly today = vietnamDay(systemClock.now());
  protected readonly at = formatDateTime;
  private readonly news = inject(LiveUpdates).topic('arrivals');
  private readonly post = inject(Session).post;
  // Another post is another agency's list.
  protected readonly arrivals = apiResource(arrivalEndpoints.list, () => {
    this.news();
    return this.post() && { query: { state: 'pending' as const, limit: SHOWN } };
  });

  protected due(day: string): string {
    return this.text(day < this.today ? 'urgent.overdue' : 'urgent.due', { day: formatDate(day) });
  }
}
