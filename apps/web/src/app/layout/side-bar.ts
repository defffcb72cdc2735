import { Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { formatNumber, Icon } from '@lienthong/platform/ui';
import { Counts, injectText, Session } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';
import { navigationFor, OVERVIEW } from './navigation';

/** The entries of the product, each with what waits behind it; stands at the left, or in the "Thêm" sheet of a phone. */
@Component({
  selector: 'app-side-bar',
  imports: [Icon, RouterLink, RouterLinkActive],
  templateUrl: './side-bar.html',
})
export class SideBar {
  /** Somebody chose an entry. */
  readonly chosen = output<void>();
  protected readonly text = injectText<typeof shellVi>('shell');
  protected readonly counts = inject(Counts);
  protected readonly number = formatNumber;
  protected readonly overview = OVERVIEW;
  private readonly session = inject(Session);
  protected readonly groups = computed(() => navigationFor((permission) => this.session.can(permission)));
}
