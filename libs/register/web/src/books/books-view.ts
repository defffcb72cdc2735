import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { liveTicks } from '@lienthong/document/web';
import {
  DataList,
  EmptyState,
  Icon,
  ListCell,
  NumberPipe,
  ProblemBanner,
  SplitPane,
  StatusChip,
  useShortcuts,
  type ListColumn,
} from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import { registerEndpoints, type BookRow } from '@lienthong/register/model';
import { ReserveForm } from '../acts/reserve-form';
import type { registerVi } from '../messages/register.vi';
import { injectSeriesWords } from '../words/series-words';
import { BookPane } from './book-pane';
import { stateOfBook } from './book-state';

const NEW = 'new';

/** Sổ và số: the books of a year with how their numbers are accounted for; one of them, or a reservation, beside. */
@Component({
  selector: 'lt-books-view',
  imports: [
    BookPane,
    DataList,
    EmptyState,
    Icon,
    ListCell,
    NumberPipe,
    ProblemBanner,
    ReserveForm,
    SplitPane,
    StatusChip,
  ],
  templateUrl: './books-view.html',
})
export class BooksView {
  /** The year, from the address; this year without one. */
  readonly year = input<string>();
  /** The series whose book is open, or `new` for a reservation; from the address. */
  readonly book = input<string>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly errors = inject(ErrorMessages);
  protected readonly words = injectSeriesWords();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly news = liveTicks('documents');
  private readonly asked = computed(() => {
    const year = Number(this.year());
    return Number.isInteger(year) && year > 2000 && year < 2200 ? year : undefined;
  });
  protected readonly numbering = apiResource(registerEndpoints.numbering, () => {
    this.news();
    return { query: { year: this.asked() } };
  });
  protected readonly rows = computed(() => this.numbering.latest()?.books ?? []);
  protected readonly mayNumber = computed(() => this.session.can('register.number'));
  protected readonly reserving = computed(() => this.book() === NEW && this.mayNumber());
  protected readonly chosen = computed(() => this.rows().find(({ series }) => series === this.book()));
  protected readonly idOf = (row: BookRow) => row.series;
  protected readonly nameOf = (row: BookRow) => this.words(row.series, row.bodyName);
  protected readonly stateOf = stateOfBook;
  protected readonly columns = computed<readonly ListColumn[]>(() => [
    { key: 'series', label: this.text('series'), narrow: 'wide' },
    { key: 'last', label: this.text('book.last'), width: '90px', align: 'end' },
    { key: 'documents', label: this.text('book.documents'), width: '90px', align: 'end', narrow: 'hide' },
    { key: 'special', label: this.text('book.special'), width: '170px', narrow: 'hide' },
    { key: 'state', label: this.text('book.state'), width: '190px', narrow: 'last' },
  ]);

  constructor() {
    const group = () => this.text('books');
    useShortcuts([
      { keys: 'n', label: () => this.text('reserve'), group, run: () => this.begin() },
      { keys: 'Escape', label: () => this.text('close'), group, run: () => this.leave() },
    ]);
  }

  protected specialOf({ reserved, inserted, voided }: BookRow): string {
    const parts = [
      reserved ? this.text('count.reserved', { count: reserved }) : '',
      inserted ? this.text('count.inserted', { count: inserted }) : '',
      voided ? this.text('count.void', { count: voided }) : '',
    ];
    return parts.filter(Boolean).join(' · ');
  }

  protected open(series: string | undefined): void {
    this.write({ book: series ?? null });
  }

  protected show(year: string): void {
    this.write({ year, book: null });
  }

  protected begin(): void | false {
    if (!this.mayNumber()) return false;
    this.open(NEW);
  }

  protected leave(): void | false {
    if (!this.reserving() && !this.chosen()) return false;
    this.open(undefined);
  }

  protected reserved(series: string): void {
    this.numbering.reload();
    this.write({ book: series, year: null });
  }

  /** Keeps the view in the address. */
  private write(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
