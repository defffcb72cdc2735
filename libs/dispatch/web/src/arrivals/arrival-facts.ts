import { Component, input } from '@angular/core';
import type { ArrivalRow } from './arrival-row';
import type { ArrivalView } from '@lienthong/dispatch/model';
import { DatePipe, DateTimePipe } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** The facts of an incoming document: those of its row at once, the others when they have come. */
@Component({
  selector: 'lt-arrival-facts',
  imports: [DatePipe, DateTimePipe],
  templateUrl: './arrival-facts.html',
})
export class ArrivalFacts {
  readonly row = input.required<ArrivalRow>();
  readonly whole = input<ArrivalView>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
}
