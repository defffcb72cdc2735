import { Component, computed, input } from '@angular/core';
import { LinkTabs, type LinkTab } from '@lienthong/document/web';
import { injectText } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { SendingList } from './sending-list';
import { SilentList } from './silent-list';

/** Theo dõi gửi: who has it, who is silent. */
@Component({
  selector: 'lt-delivery-page',
  imports: [LinkTabs, SendingList, SilentList],
  template: `<header class="pane-head">
      <h1>{{ text('delivery') }}</h1>
      <lt-link-tabs parameter="view" [tabs]="tabs()" [current]="current()" [label]="text('delivery')" />
    </header>
    @if (current() === 'silent') {
      <lt-silent-list />
    } @else {
      <lt-sending-list [open]="current() === 'open'" [id]="id()" [q]="q()" />
    }`,
  host: { class: 'fill-page stacked' },
})
export class DeliveryPage {
  /** Which view, from the address. */
  readonly view = input<string>();
  /** The sending whose receivers show, from the address. */
  readonly id = input<string>();
  /** What is looked for, from the address. */
  readonly q = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly current = computed(() => this.view() ?? 'open');
  protected readonly tabs = computed<readonly LinkTab[]>(() => [
    { key: 'open', label: this.text('delivery.open') },
    { key: 'silent', label: this.text('delivery.silent') },
    { key: 'all', label: this.text('delivery.everything') },
  ]);
}
