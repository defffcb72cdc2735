import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';

/** The three pages of people, units and delegation. */
@Component({
  selector: 'lt-people-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `<nav class="people-tabs" [attr.aria-label]="text('people.pages')">
    @for (page of pages; track page.path) {
      <a
        [routerLink]="page.path"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="{
          paths: 'exact',
          queryParams: 'ignored',
          matrixParams: 'ignored',
          fragment: 'ignored',
        }"
        >{{ text(page.label) }}</a
      >
    }
  </nav>`,
})
export class PeopleTabs {
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly pages = [
    { path: '/admin/people', label: 'people' },
    { path: '/admin/people/units', label: 'units' },
    { path: '/admin/people/delegations', label: 'delegations' },
  ] as const satisfies readonly { path: string; label: keyof typeof identityVi }[];
}
