import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { bookEndpoints, BOOK_KINDS, BOOKS, ENTRY_BOOKS, type EntryBook } from '@lienthong/book/model';
import { injectWriteQuery } from '@lienthong/document/web';
import { Icon, NumberPipe, ProblemBanner, useShortcuts } from '@lienthong/platform/ui';
import {
  apiResource,
  ErrorMessages,
  injectText,
  Language,
  pagedRows,
  requestUrl,
  Session,
} from '@lienthong/platform/web';
import { EntryForm } from '../entries/entry-form';
import type { bookVi } from '../messages/book.vi';
import { BookChoice } from './book-choice';
import { LegalTable } from './legal-table';
import { readKind, readSelection } from './read-selection';

/** Sổ, biểu mẫu: a book as the decree wants it, on screen in the very rows that are printed. */
@Component({
  selector: 'lt-books-page',
  imports: [BookChoice, EntryForm, Icon, LegalTable, NumberPipe, ProblemBanner],
  templateUrl: './books-page.html',
  host: { class: 'books-page' },
})
export class BooksPage {
  /** Which book and which part of it, from the address. */
  readonly book = input<string>();
  readonly year = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly first = input<string>();
  readonly last = input<string>();
  readonly series = input<string>();
  protected readonly text = injectText<typeof bookVi>('book');
  protected readonly errors = inject(ErrorMessages);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly write = injectWriteQuery();
  protected readonly kinds = BOOK_KINDS;
  protected readonly kind = computed(() => readKind(this.book()));
  protected readonly shown = computed(() => BOOKS[this.kind()]);
  protected readonly selection = computed(() => {
    const [year, from, to] = [this.year(), this.from(), this.to()];
    const address = { year, from, to, first: this.first(), last: this.last(), series: this.series() };
    return readSelection(this.kind(), address, new Date());
  });
  protected readonly volume = linkedSignal({ source: this.kind, computation: () => 1 });
  protected readonly cover = apiResource(bookEndpoints.cover, () => ({
    params: { kind: this.kind() },
    query: this.selection(),
  }));
  protected readonly rows = pagedRows(bookEndpoints.rows, this.selection, undefined, () => ({ kind: this.kind() }));
  /** The book, when it is one of those kept by hand and this post may write into it. */
  protected readonly writable = computed<EntryBook | undefined>(() =>
    this.session.can('book.write') ? ENTRY_BOOKS.find((book) => book === this.kind()) : undefined,
  );
  /** On a phone the book comes first: which part of it waits behind a button. */
  protected readonly choosing = signal(false);
  protected readonly adding = linkedSignal({ source: this.kind, computation: () => false });

  constructor() {
    const group = () => this.text('books');
    useShortcuts([{ keys: 'n', label: () => this.text('entry.add'), group, run: () => this.begin() }]);
  }

  protected nameOf(kind: (typeof BOOK_KINDS)[number]): string {
    return this.language.current() === 'en' ? BOOKS[kind].titleEn : BOOKS[kind].title;
  }

  protected print(format: 'pdf' | 'xlsx' | 'csv'): string {
    const query = { ...this.selection(), format, volume: this.volume() };
    return requestUrl(bookEndpoints.print, { params: { kind: this.kind() }, query });
  }

  protected choose(book: string): void {
    this.write({ book, series: undefined, first: undefined, last: undefined });
  }

  protected begin(): void | false {
    if (!this.writable()) return false;
    this.adding.set(true);
  }

  protected changed(): void {
    this.rows.reload();
    this.cover.reload();
  }
}
