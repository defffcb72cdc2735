import { Component, computed, inject, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { formatNumber, Icon } from '@lienthong/platform/ui';
import { Counts, injectText, Session } from '@lienthong/platform/web';
import { filter, map } from 'rxjs';
import type { shellVi } from '../messages/shell.vi';
import { navigationFor, type NavigationGroup } from './navigation';

const WITHIN_REACH: readonly NavigationGroup['label'][] = ['work', 'incoming', 'outgoing'];

/** The few things a thumb reaches on a phone; all else is under "Thêm". */
@Component({
  selector: 'app-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `<nav class="app-bottom" [attr.aria-label]="text('navigation.short')">
    <a routerLink="/" routerLinkActive="on" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">
      <lt-icon name="home" />{{ text('overview') }}
    </a>
    @for (group of groups(); track group.label) {
      <a
        [routerLink]="group.entries[0]!.path"
        [class.on]="holds(group)"
        [attr.aria-current]="holds(group) ? 'true' : null"
      >
        <span class="sign">
          <lt-icon [name]="group.icon" />
          @if (counts.of(group.entries[0]!.path); as count) {
            <span class="lt-count" [attr.aria-label]="text('waiting', { count })">{{ number(count) }}</span>
          }
        </span>
        {{ text(group.label) }}
      </a>
    }
    <button type="button" (click)="searchWanted.emit()"><lt-icon name="search" />{{ text('search.short') }}</button>
    <button type="button" (click)="moreWanted.emit()"><lt-icon name="menu" />{{ text('more') }}</button>
  </nav>`,
})
export class BottomBar {
  readonly searchWanted = output<void>();
  readonly moreWanted = output<void>();
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly counts = inject(Counts);
  protected readonly number = formatNumber;
  private readonly session = inject(Session);
  protected readonly groups = computed(() =>
    navigationFor((permission) => this.session.can(permission)).filter(({ label }) => WITHIN_REACH.includes(label)),
  );
  private readonly router = inject(Router);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  /** Whether the present page belongs to the group, as its first or any other entry. */
  protected holds(group: NavigationGroup): boolean {
    return group.entries.some(({ path }) => this.url().startsWith(path));
  }
}
