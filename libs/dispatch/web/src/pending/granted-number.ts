import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ArrivalView } from '@lienthong/dispatch/model';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** The arrival number just granted, large enough to copy onto the paper. */
@Component({
  selector: 'lt-granted-number',
  imports: [RouterLink],
  template: `<p class="granted" role="status">
    <span>{{ text('arrival.number') }}</span>
    <strong class="lt-number">{{ arrival().arrivalNumber }}</strong>
    <span class="rest">
      <a [routerLink]="['/incoming', arrival().id]">{{ arrival().code }}</a> · {{ arrival().senderName }}
    </span>
  </p>`,
})
export class GrantedNumber {
  readonly arrival = input.required<ArrivalView>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
}
