import { Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { Icon, useShortcuts } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';

const REST_MS = 250;

/** Search field of a list; asks a moment after the last character, at once on Enter. `/` leads to it. */
@Component({
  selector: 'lt-list-search',
  imports: [Icon],
  template: `<form role="search" class="list-search" [attr.aria-label]="label()" (submit)="now($event)">
    <lt-icon name="search" />
    <input
      #field
      type="search"
      class="lt-input"
      autocomplete="off"
      enterkeyhint="search"
      [attr.aria-label]="label()"
      [placeholder]="text('search.hint')"
      [value]="query() ?? ''"
      (input)="later()"
      (keydown.escape)="leave($event)"
    />
  </form>`,
})
export class ListSearch {
  readonly label = input.required<string>();
  readonly query = input<string>();
  /** What to look for; empty for everything. */
  readonly searched = output<string>();
  protected readonly text = injectText<typeof documentVi>('document');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private due: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const group = () => this.label();
    useShortcuts([{ keys: '/', label: () => this.text('search.focus'), group, run: () => this.focus() }]);
  }

  protected later(): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.emit(), REST_MS);
  }

  protected now(event: Event): void {
    event.preventDefault();
    clearTimeout(this.due);
    this.emit();
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    this.field().nativeElement.blur();
  }

  private emit(): void {
    this.searched.emit(this.field().nativeElement.value.trim());
  }

  private focus(): void {
    this.field().nativeElement.select();
    this.field().nativeElement.focus();
  }
}
