import { Component, computed, input } from '@angular/core';
import { formEndpoints } from '@lienthong/book/model';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { apiResource, injectText, requestUrl } from '@lienthong/platform/web';
import type { bookShellVi } from '../shell/book-shell.vi';

const FORMS = ['slip', 'stamped', 'stamp'] as const;

/** Biểu mẫu of an incoming document: handling slip, a copy with the stamp, the stamp alone, each printed in one act. */
@Component({
  selector: 'lt-forms-tab',
  template: `@if (arrival.latest(); as shown) {
    @if (shown.state === 'registered') {
      <ul class="forms-list">
        @for (form of forms(); track form.name) {
          <li>
            <a class="lt-button" target="_blank" rel="noopener" [href]="form.address">{{ text(form.label) }}</a>
          </li>
        }
      </ul>
      <p class="lt-muted">{{ text('form.hint') }}</p>
    } @else {
      <p class="lt-muted">{{ text('form.waits') }}</p>
    }
  }`,
})
export class FormsTab {
  readonly arrivalId = input.required<string>();
  protected readonly text = injectText<typeof bookShellVi>('bookShell');
  protected readonly arrival = apiResource(arrivalEndpoints.one, () => ({ params: { id: this.arrivalId() } }));
  protected readonly forms = computed(() => {
    const pdf = this.arrival.latest()?.files.some(({ mediaType }) => mediaType === 'application/pdf') ?? false;
    return FORMS.filter((name) => pdf || name !== 'stamped').map((name) => ({
      name,
      label: `form.${name}` as const,
      address: requestUrl(formEndpoints[name], { params: { id: this.arrivalId() } }),
    }));
  });
}
