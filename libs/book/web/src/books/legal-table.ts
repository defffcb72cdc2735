import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Book, BookRow } from '@lienthong/book/model';
import { StatusChip } from '@lienthong/platform/ui';
import { injectText, Language } from '@lienthong/platform/web';
import { EntryActs } from '../entries/entry-acts';
import type { bookVi } from '../messages/book.vi';

const LINKED = ['code', 'number', 'document'];

/** A book as on paper: the legal headings, their numbers (1) (2) … below, and the rows. */
@Component({
  selector: 'lt-legal-table',
  imports: [EntryActs, RouterLink, StatusChip],
  template: `<table class="legal-table">
    <thead>
      <tr>
        @for (column of columns(); track column.key) {
          <th scope="col" [class]="'align-' + column.align" [style.width.px]="column.width">{{ column.label }}</th>
        }
        @if (writable()) {
          <th scope="col">{{ text('acts') }}</th>
        }
      </tr>
      <tr class="column-numbers" aria-hidden="true">
        @for (column of columns(); track column.key) {
          <td>({{ $index + 1 }})</td>
        }
        @if (writable()) {
          <td></td>
        }
      </tr>
    </thead>
    <tbody>
      @for (row of rows(); track row.id) {
        <tr [class.void]="row.void">
          @for (column of columns(); track column.key) {
            <td [class]="'align-' + column.align">
              @if ($index === linked() && addressOf(row); as address) {
                <a class="row-link" [routerLink]="address">{{ row.cells[$index] }}</a>
              } @else {
                {{ row.cells[$index] }}
              }
            </td>
          }
          @if (writable()) {
            <td>
              @if (row.void) {
                <lt-status-chip tone="neutral" [label]="text('struck')" />
              } @else {
                @if (row.out) {
                  <lt-status-chip tone="soon" [label]="text('copy.out')" />
                }
                <lt-entry-acts [id]="row.id" [out]="row.out" (changed)="changed.emit()" />
              }
            </td>
          }
        </tr>
      }
    </tbody>
  </table>`,
})
export class LegalTable {
  readonly book = input.required<Book>();
  readonly rows = input.required<readonly BookRow[]>();
  /** Whether rows have acts: a book kept by hand, for who may write into it. */
  readonly writable = input(false);
  readonly changed = output<void>();
  protected readonly text = injectText<typeof bookVi>('book');
  private readonly language = inject(Language);
  protected readonly columns = computed(() => {
    const english = this.language.current() === 'en';
    return this.book().columns.map((column) => ({
      ...column,
      // The legal word stays beside its translation.
      label: english ? `${column.headingEn} (${column.heading})` : column.heading,
    }));
  });
  protected readonly linked = computed(() => this.book().columns.findIndex(({ key }) => LINKED.includes(key)));

  protected addressOf({ subject }: BookRow): readonly string[] | undefined {
    if (subject === null || subject.type === 'entry') return undefined;
    return [subject.type === 'document' ? '/outgoing' : '/incoming', subject.id];
  }
}
