import { Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { useShortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import { CAPACITY_PREFIX, SIGNING_CAPACITIES, type SigningCapacity } from '@lienthong/signing/model';
import type { signingVi } from '../messages/signing.vi';

/** In force or to come, over, or all of them. */
export const MANDATE_SHOWS = ['current', 'past', 'all'] as const;

/** One of `MANDATE_SHOWS`, as it stands in the address. */
export type MandateShow = (typeof MANDATE_SHOWS)[number];

/** Which mandates are listed: of whom, in which capacity, in force or over. `/` leads to it. */
@Component({
  selector: 'lt-mandate-filter',
  template: `<form role="search" class="mandate-filter" [attr.aria-label]="text('filter')" (submit)="now($event)">
    <input
      #field
      type="search"
      class="lt-input"
      autocomplete="off"
      enterkeyhint="search"
      [attr.aria-label]="text('filter.person')"
      [placeholder]="text('filter.person')"
      [value]="q() ?? ''"
      (change)="asked.emit({ q: $any($event.target).value.trim() || null })"
      (keydown.escape)="field.blur()"
    />
    <select
      class="lt-input"
      [attr.aria-label]="text('filter.capacity')"
      (change)="asked.emit({ kind: $any($event.target).value || null })"
    >
      <option value="">{{ text('filter.capacity.all') }}</option>
      @for (one of capacities; track one) {
        <option [value]="one" [selected]="one === kind()">{{ prefix[one] }} {{ capacityWord(one) }}</option>
      }
    </select>
    <select
      class="lt-input"
      [attr.aria-label]="text('filter.state')"
      (change)="asked.emit({ view: $any($event.target).value === 'current' ? null : $any($event.target).value })"
    >
      @for (one of views; track one) {
        <option [value]="one" [selected]="one === view()">{{ showWord(one) }}</option>
      }
    </select>
  </form>`,
})
export class MandateFilter {
  readonly q = input<string>();
  readonly kind = input<string>();
  readonly view = input.required<MandateShow>();
  /** Parts of the address that are to change. */
  readonly asked = output<Readonly<Record<string, string | null>>>();
  protected readonly text = injectText<typeof signingVi>('signing');
  protected readonly capacities = SIGNING_CAPACITIES;
  protected readonly prefix = CAPACITY_PREFIX;
  protected readonly views = MANDATE_SHOWS;
  protected readonly capacityWord = (capacity: SigningCapacity) => this.text(`capacity.${capacity}`);
  protected readonly showWord = (show: MandateShow) => this.text(`filter.${show}`);
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    const group = () => this.text('mandates');
    useShortcuts([{ keys: '/', label: () => this.text('filter.person'), group, run: () => this.focus() }]);
  }

  /** Enter asks; the browser tells of the change first. */
  protected now(event: Event): void {
    event.preventDefault();
    this.asked.emit({ q: this.input().nativeElement.value.trim() || null });
  }

  private focus(): void {
    this.input().nativeElement.select();
    this.input().nativeElement.focus();
  }
}
