import { afterNextRender, Component, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { dispatchEndpoints } from '@lienthong/dispatch/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { formatNumber } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** What the issue granted: the number, large, and the way to the board that shows who has it. */
@Component({
  selector: 'lt-issued-result',
  imports: [RouterLink],
  template: `<section class="issued-result lt-card" tabindex="-1" [attr.aria-label]="text('issued')">
    <p>{{ text('issued') }}</p>
    <p class="code" translate="no">{{ result().document.code }}</p>
    <p>{{ result().document.subject }}</p>
    <p class="lt-muted">{{ text('issued.sent', { count: number(recipients()) }) }}</p>
    <div class="lt-toolbar">
      <a class="lt-button primary" [routerLink]="['/outgoing', result().document.id]" [queryParams]="{ tab: 'route' }">
        {{ text('issued.follow') }}
      </a>
      <a class="lt-button" routerLink="/outgoing/new">{{ text('issued.next') }}</a>
    </div>
  </section>`,
})
export class IssuedResult {
  readonly result = input.required<AnswerOf<typeof dispatchEndpoints.issue>>();
  readonly recipients = input.required<number>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly number = formatNumber;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('section')?.focus());
  }
}
