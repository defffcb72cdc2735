import { Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Icon, useShortcuts } from '@lienthong/platform/ui';
import { Commands, injectText, Session } from '@lienthong/platform/web';
import type { shellVi } from '../messages/shell.vi';

/** Search from anywhere: Enter searches everything, by words or by a code typed anyhow. */
@Component({
  selector: 'app-search-box',
  imports: [Icon],
  template: `@if (places().length) {
    <form role="search" class="app-search" (submit)="search($event)">
      <lt-icon name="search" />
      <input
        #field
        type="search"
        class="lt-input"
        autocomplete="off"
        enterkeyhint="search"
        [attr.aria-label]="text('search')"
        [placeholder]="text('search')"
        (keydown.escape)="field.blur()"
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  }`,
})
export class SearchBox {
  protected readonly text = injectText<typeof shellVi>('shell');
  private readonly session = inject(Session);
  private readonly commands = inject(Commands);
  private readonly router = inject(Router);
  protected readonly places = computed(() =>
    this.commands.places().filter((place) => this.session.can(place.permission)),
  );
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  constructor() {
    useShortcuts([
      {
        keys: '/',
        label: () => this.text('search.focus'),
        group: () => this.text('keys.everywhere'),
        run: () => this.focus(),
      },
    ]);
  }

  private focus(): void | false {
    const field = this.field()?.nativeElement;
    if (!field?.offsetParent) return false; // not there, or hidden on a phone
    field.select();
    field.focus();
  }

  protected search(event: Event): void {
    event.preventDefault();
    const q = this.field()?.nativeElement.value.trim();
    const place = this.places()[0];
    if (place && q) void this.router.navigate([place.path], { queryParams: { q } });
  }
}
