import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, formatNumber } from '@lienthong/platform/ui';
import { Counts, injectText, Session } from '@lienthong/platform/web';
import { navigationFor } from '../layout/navigation';
import type { shellVi } from '../messages/shell.vi';

/** Where the day begins: what waits, each number leading to the list it counts. */
@Component({
  selector: 'app-overview',
  imports: [EmptyState, RouterLink],
  template: `<div class="lt-page app-overview">
    <h1>{{ text('overview') }}</h1>
    @if (waiting().length) {
      <ul>
        @for (entry of waiting(); track entry.path) {
          <li>
            <a [routerLink]="entry.path">
              <span class="figure">{{ number(entry.count) }}</span>
              <span>
                <b>{{ text(entry.label) }}</b>
                <span class="lt-muted lt-small">{{ text(entry.group) }}</span>
              </span>
            </a>
          </li>
        }
      </ul>
    } @else {
      <lt-empty-state [heading]="text('overview.nothing')" [hint]="text('overview.hint')" />
    }
  </div>`,
})
export class Overview {
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly number = formatNumber;
  private readonly counts = inject(Counts);
  private readonly session = inject(Session);
  protected readonly waiting = computed(() =>
    navigationFor((permission) => this.session.can(permission)).flatMap((group) =>
      group.entries.flatMap((entry) => {
        const count = this.counts.of(entry.path);
        return count ? [{ path: entry.path, label: entry.label, group: group.label, count }] : [];
      }),
    ),
  );
}
