import { Component, input } from '@angular/core';
import type { dispatchViewSchema } from '@lienthong/dispatch/model';
import type { DocumentView } from '@lienthong/document/model';
import { DatePipe, DateTimePipe, NumberPipe } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { dispatchVi } from '../messages/dispatch.vi';

/** The facts of an outgoing document and of its sending. */
@Component({
  selector: 'lt-outgoing-facts',
  imports: [DatePipe, DateTimePipe, NumberPipe],
  template: `<dl class="lt-facts">
    <dt>{{ text('arrival.type') }}</dt>
    <dd>{{ document().typeName }}</dd>
    @if (document().issuedOn; as issuedOn) {
      <dt>{{ text('outgoing.issuedOn') }}</dt>
      <dd>{{ issuedOn | ltDate }}</dd>
    }
    <dt>{{ text('arrival.signer') }}</dt>
    <dd>{{ document().signerTitle }} · {{ document().signerName }}</dd>
    @if (document().dueOn; as dueOn) {
      <dt>{{ text('arrival.dueOn') }}</dt>
      <dd>{{ dueOn | ltDate }}</dd>
    }
    @if (document().pageAmount; as pages) {
      <dt>{{ text('outgoing.pages') }}</dt>
      <dd>{{ pages | ltNumber }}</dd>
    }
    @if (document().note; as note) {
      <dt>{{ text('arrival.note') }}</dt>
      <dd>{{ note }}</dd>
    }
    @if (sending(); as sent) {
      <dt>{{ text('sending.sentAt') }}</dt>
      <dd>{{ sent.sentAt | ltDateTime }} · {{ sent.sentBy }}</dd>
      <dt>{{ text('sending.route') }}</dt>
      <dd>{{ text(sent.route === 'direct' ? 'way.direct' : 'way.by_level') }}</dd>
    }
  </dl>`,
})
export class OutgoingFacts {
  readonly document = input.required<DocumentView>();
  readonly sending = input<z.output<typeof dispatchViewSchema>>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
}
