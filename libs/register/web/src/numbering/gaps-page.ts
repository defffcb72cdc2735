import { Component, input } from '@angular/core';
import { injectText } from '@lienthong/platform/web';
import { BooksView } from '../books/books-view';
import type { registerVi } from '../messages/register.vi';

/** Báo cáo số văn bản: the same books, where whoever reports looks for them. */
@Component({
  selector: 'lt-gaps-page',
  imports: [BooksView],
  template: `<lt-books-view [year]="year()" [book]="book()">
    <h1>{{ text('gaps') }}</h1>
  </lt-books-view>`,
  host: { class: 'fill-page' },
})
export class GapsPage {
  readonly year = input<string>();
  readonly book = input<string>();
  protected readonly text = injectText<typeof registerVi>('register');
}
