import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Duplicate } from '@lienthong/dispatch/model';
import { formatDateTime, Icon } from '@lienthong/platform/ui';
import { injectText, Session } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** Other arrivals of what looks like the same document, why it does, and the act that makes them one. */
@Component({
  selector: 'lt-twins',
  imports: [Icon, RouterLink],
  template: `@if (twins().length) {
    <section class="lt-card twins" [attr.aria-label]="text('twins')">
      <h3><lt-icon name="file" />{{ text('twins') }}</h3>
      <ul>
        @for (twin of twins(); track twin.id) {
          <li>
            <span>
              <a [routerLink]="['/incoming', twin.id]" translate="no">{{ twin.code || text('letter.noCode') }}</a>
              · {{ text('channel.' + twin.channel) }} · {{ at(twin) }}
              @if (twin.arrivalNumber) {
                · <b>{{ text('twins.registered', { number: twin.arrivalNumber }) }}</b>
              } @else if (twin.state === 'refused') {
                · {{ text('twins.refused') }}
              }
              <span class="lt-muted lt-small">({{ why(twin) }})</span>
            </span>
            @if (mergeable(twin)) {
              <button type="button" class="lt-button" (click)="merged.emit(twin.id)">
                {{ text('twins.merge') }}
                @if (twin.id === firstMergeable()) {
                  <kbd>M</kbd>
                }
              </button>
            }
          </li>
        }
      </ul>
    </section>
  }`,
})
export class Twins {
  readonly twins = input.required<readonly Duplicate[]>();
  /** Whether the document they are twins of has its number: then only one that waits can be merged into it. */
  readonly registered = input(false);
  readonly merged = output<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch') as (key: string, params?: object) => string;
  private readonly session = inject(Session);
  /** The twin that the key merges. */
  readonly firstMergeable = computed(() => this.twins().find((twin) => this.mergeable(twin))?.id);

  protected mergeable({ state }: Duplicate): boolean {
    if (!this.session.can('arrival.register')) return false;
    return state === 'pending' || (state === 'registered' && !this.registered());
  }

  protected at({ arrivedAt }: Duplicate): string {
    return formatDateTime(arrivedAt);
  }

  protected why({ same }: Duplicate): string {
    return same.map((one) => this.text(`twins.same.${one}`)).join(', ');
  }
}
