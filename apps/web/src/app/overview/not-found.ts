import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectText } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';

/** An address that leads nowhere. */
@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  template: `<div class="lt-page">
    <h1>{{ text('notFound') }}</h1>
    <p class="lt-muted">{{ text('notFound.hint') }}</p>
    <p>
      <a routerLink="/">{{ text('overview') }}</a>
    </p>
  </div>`,
})
export class NotFound {
  protected readonly text = injectText<typeof shellVi>('shell');
}
