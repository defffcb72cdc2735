import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ArrivalView } from '@lienthong/dispatch/model';
import { fileEndpoints } from '@lienthong/document/model';
import { formatDateTime } from '@lienthong/platform/ui';
import { Api, injectText, Session } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { SplitForm } from './split-form';

/**
 * The arrivals that were merged into this one, each with its channel, times and files; or where this one was merged into.
 * What was merged wrongly is split off here.
 */
@Component({
  selector: 'lt-proofs',
  imports: [RouterLink, SplitForm],
  template: `@if (arrival().mergedInto; as into) {
      <div class="lt-card proofs">
        <p>
          {{ text('proofs.into') }} · <a [routerLink]="['/incoming', into]">{{ text('proofs.open') }}</a>
          @if (maySplit() && splitting() !== arrival().id) {
            · <button type="button" class="lt-button" (click)="splitting.set(arrival().id)">{{ text('split') }}</button>
          }
        </p>
        @if (splitting() === arrival().id) {
          <lt-split-form
            [arrivalId]="arrival().id"
            [name]="nameOf(arrival())"
            (done)="ended()"
            (left)="splitting.set(undefined)"
          />
        }
      </div>
    }
    @if (arrival().proofs.length) {
      <section class="lt-card proofs" [attr.aria-label]="text('proofs')">
        <h3>{{ text('proofs') }}</h3>
        <ul>
          @for (proof of arrival().proofs; track proof.id) {
            <li>
              <a [routerLink]="['/incoming', proof.id]" translate="no">{{ nameOf(proof) }}</a>
              <span class="lt-small"> · {{ line(proof) }}</span>
              @for (file of proof.files; track file.id) {
                · <a [href]="hrefOf(file.id)">{{ file.name }}</a>
              }
              @if (splitting() === proof.id) {
                <lt-split-form
                  [arrivalId]="proof.id"
                  [name]="nameOf(proof)"
                  (done)="ended()"
                  (left)="splitting.set(undefined)"
                />
              } @else if (maySplit()) {
                <button
                  type="button"
                  class="lt-button"
                  [attr.aria-label]="text('split.name', { code: nameOf(proof) })"
                  (click)="splitting.set(proof.id)"
                >
                  {{ text('split') }}
                </button>
              }
            </li>
          }
        </ul>
      </section>
    }`,
})
export class Proofs {
  readonly arrival = input.required<ArrivalView>();
  /** Something was split off. */
  readonly changed = output<void>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly maySplit = computed(() => this.session.can('arrival.register'));
  /** The one about to be split off. */
  protected readonly splitting = linkedSignal<string, string | undefined>({
    source: () => this.arrival().id,
    computation: () => undefined,
  });

  protected nameOf({ code }: Pick<ArrivalView, 'code'>): string {
    return code || this.text('letter.noCode');
  }

  protected ended(): void {
    this.splitting.set(undefined);
    this.changed.emit();
  }

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
