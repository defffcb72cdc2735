import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ArrivalView } from '@lienthong/dispatch/model';
import { fileEndpoints } from '@lienthong/document/model';
import { formatDateTime } from '@lienthong/platform/ui';
import { Api, injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** The arrivals that were merged into this one, each with its channel, times and files; or where this one was merged into. */
@Component({
  selector: 'lt-proofs',
  imports: [RouterLink],
  template: `@if (arrival().mergedInto; as into) {
      <p class="lt-card">
        {{ text('proofs.into') }} · <a [routerLink]="['/incoming', into]">{{ text('proofs.open') }}</a>
      </p>
    }
    @if (arrival().proofs.length) {
      <section class="lt-card" [attr.aria-label]="text('proofs')">
        <h3>{{ text('proofs') }}</h3>
        <ul>
          @for (proof of arrival().proofs; track proof.id) {
            <li>
              <a [routerLink]="['/incoming', proof.id]" translate="no">{{ proof.code || text('letter.noCode') }}</a>
              <span class="lt-small"> · {{ line(proof) }}</span>
              @for (file of proof.files; track file.id) {
                · <a [href]="hrefOf(file.id)">{{ file.name }}</a>
              }
            </li>
          }
        </ul>
      </section>
    }`,
})
export class Proofs {
  readonly arrival = input.required<ArrivalView>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  private readonly api = inject(Api);

  protected line({ channel, arrivedAt, mergedAt }: ArrivalView['proofs'][number]): string {
    return this.text('proofs.line', {
      channel: this.text(`channel.${channel}`),
      arrivedAt: formatDateTime(arrivedAt),
      mergedAt: formatDateTime(mergedAt),
    });
  }

  protected hrefOf(id: string): string {
    return this.api.hrefOf(fileEndpoints.content, { params: { id } });
  }
}
