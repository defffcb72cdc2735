import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';

/** An address that leads nowhere. */
@Component({
  selector: 'app-not-found',
  imports: [EmptyState, RouterLink],
  template: `<main class="lt-page">
    <lt-empty-state [heading]="text('notFound')" [hint]="text('notFound.hint')">
      <a routerLink="/">{{ text('overview') }}</a>
    </lt-empty-state>
  </main>`,
})
export class NotFound {
  protected readonly text = injectText<typeof shellVi>('shell');
}
