import { Component, computed, inject, input } from '@angular/core';
import { LinkTabs, type LinkTab } from '@lienthong/document/web';
import { injectText, Session } from '@lienthong/platform/web';
import { BooksView } from '../books/books-view';
import { BodiesView } from '../decisions/bodies-view';
import { SchemeView } from '../decisions/scheme-view';
import type { registerVi } from '../messages/register.vi';
import { SecretView } from '../secret/secret-view';

/** Loại văn bản, sổ, hệ thống số: the books, the decisions of the head, and the register of secret documents. */
@Component({
  selector: 'lt-numbering-page',
  imports: [BodiesView, BooksView, LinkTabs, SchemeView, SecretView],
  template: `<header class="lt-pane-head">
      <h1>{{ text('numbering') }}</h1>
      <lt-link-tabs parameter="view" [tabs]="tabs()" [current]="current()" [label]="text('numbering')" />
    </header>
    @switch (current()) {
      @case ('scheme') {
        <lt-scheme-view />
      }
      @case ('bodies') {
        <lt-bodies-view />
      }
      @case ('secret') {
        <lt-secret-view [way]="way()" />
      }
      @default {
        <lt-books-view [year]="year()" [book]="book()" />
      }
    }`,
  host: { class: 'fill-page stacked' },
})
export class NumberingPage {
  /** Which view, from the address. */
  readonly view = input<string>();
  readonly year = input<string>();
  readonly book = input<string>();
  readonly way = input<string>();
  protected readonly text = injectText<typeof registerVi>('register');
  private readonly session = inject(Session);
  protected readonly tabs = computed<readonly LinkTab[]>(() => [
    { key: 'books', label: this.text('books') },
    { key: 'scheme', label: this.text('scheme') },
    { key: 'bodies', label: this.text('bodies') },
    ...(this.session.can('register.secret') ? [{ key: 'secret', label: this.text('secret') }] : []),
  ]);
  protected readonly current = computed(() => {
    const view = this.view() ?? 'books';
    return this.tabs().some(({ key }) => key === view) ? view : 'books';
  });
}
