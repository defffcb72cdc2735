import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NumberPipe } from '@lienthong/platform/ui';
import { Counts, injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';

/** Tabs of Văn bản đi by how far a document is; each is a page with an address and a count of its own. */
@Component({
  selector: 'lt-status-tabs',
  imports: [NumberPipe, RouterLink],
  template: `<nav class="link-tabs" [attr.aria-label]="text('tabs')">
    @for (tab of tabs; track tab.path) {
      <a [routerLink]="tab.path" [attr.aria-current]="tab.status === current() ? 'page' : null">
        {{ text(tab.label) }}
        @if (counts.of(tab.path); as count) {
          <span class="lt-muted lt-number">{{ count | ltNumber }}</span>
        }
      </a>
    }
  </nav>`,
})
export class StatusTabs {
  readonly current = input.required<string>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly counts = inject(Counts);
  protected readonly tabs = [
    { status: 'draft', path: '/outgoing/drafts', label: 'status.draft' },
    { status: 'steps', path: '/outgoing/steps', label: 'tabs.steps' },
    { status: 'reviewing', path: '/outgoing/reviewing', label: 'status.reviewing' },
    { status: 'signed', path: '/outgoing/signed', label: 'tabs.signed' },
    { status: 'issued', path: '/outgoing/register', label: 'status.issued' },
  ] as const;
}
