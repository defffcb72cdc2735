import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NumberPipe } from '@lienthong/platform/ui';

/** One view of a page. */
export interface LinkTab {
  /** Value of the query parameter. */
  readonly key: string;
  readonly label: string;
  readonly count?: number;
}

/** Views of a page as links, so that the address restores the view; the first one needs no parameter. */
@Component({
  selector: 'lt-link-tabs',
  imports: [NumberPipe, RouterLink],
  template: `<nav class="link-tabs" [attr.aria-label]="label()">
    @for (tab of tabs(); track tab.key) {
      <a
        [routerLink]="[]"
        [queryParams]="queryOf(tab, $first)"
        queryParamsHandling="merge"
        replaceUrl
        [attr.aria-current]="tab.key === current() ? 'true' : null"
      >
        {{ tab.label }}
        @if (tab.count !== undefined) {
          <span class="lt-muted lt-number">{{ tab.count | ltNumber }}</span>
        }
      </a>
    }
  </nav>`,
})
export class LinkTabs {
  readonly tabs = input.required<readonly LinkTab[]>();
  readonly current = input.required<string>();
  readonly label = input.required<string>();
  /** Name of the query parameter. */
  readonly parameter = input('tab');

  protected queryOf(tab: LinkTab, first: boolean): Readonly<Record<string, string | null>> {
    return { [this.parameter()]: first ? null : tab.key };
  }
}
