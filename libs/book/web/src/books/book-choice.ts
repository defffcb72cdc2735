import { Component, computed, input, model, output } from '@angular/core';
import type { Book, BookSelection } from '@lienthong/book/model';
import { Control, DateInput, Field } from '@lienthong/platform/ui';
import { vietnamYear } from '@lienthong/platform/kernel';
import { injectText } from '@lienthong/platform/web';
import type { bookVi } from '../messages/book.vi';

const YEARS_BACK = 15;

/** Which part of a book: year, days, numbers, series and volume, in one row. */
@Component({
  selector: 'lt-book-choice',
  imports: [Control, DateInput, Field],
  template: `<form class="books-choice" [attr.aria-label]="text('choose')" (submit)="$event.preventDefault()">
    <lt-field [label]="text('year')">
      <select ltControl [value]="selection().year" (change)="write('year', $event)">
        @for (year of years(); track year) {
          <option [value]="year" [selected]="year === selection().year">{{ year }}</option>
        }
      </select>
    </lt-field>
    <lt-field [label]="text('from')">
      <lt-date-input [value]="selection().from ?? null" (valueChange)="chosen.emit({ from: $event ?? undefined })" />
    </lt-field>
    <lt-field [label]="text('to')">
      <lt-date-input [value]="selection().to ?? null" (valueChange)="chosen.emit({ to: $event ?? undefined })" />
    </lt-field>
    @if (book().numbered) {
      <lt-field [label]="text('fromNumber')">
        <input
          ltControl
          type="number"
          inputmode="numeric"
          min="1"
          [value]="selection().fromNumber ?? ''"
          (change)="write('first', $event)"
        />
      </lt-field>
      <lt-field [label]="text('toNumber')">
        <input
          ltControl
          type="number"
          inputmode="numeric"
          min="1"
          [value]="selection().toNumber ?? ''"
          (change)="write('last', $event)"
        />
      </lt-field>
    }
    @if (series().length) {
      <lt-field class="wide" [label]="text('series')">
        <select ltControl [value]="selection().series ?? ''" (change)="write('series', $event)">
          <option value="">{{ text('series.all') }}</option>
          @for (one of series(); track one.series) {
            <option [value]="one.series" [selected]="one.series === selection().series">{{ one.name }}</option>
          }
        </select>
      </lt-field>
    }
    @if (book().form === 'register') {
      <lt-field [label]="text('volume')">
        <input
          ltControl
          type="number"
          inputmode="numeric"
          min="1"
          max="99"
          [value]="volume()"
          (change)="setVolume($any($event.target).valueAsNumber)"
        />
      </lt-field>
    }
  </form>`,
})
export class BookChoice {
  readonly book = input.required<Book>();
  readonly selection = input.required<BookSelection>();
  readonly series = input.required<readonly { readonly series: string; readonly name: string }[]>();
  /** Which volume the cover will say. */
  readonly volume = model.required<number>();
  /** What changed, as the address has it. */
  readonly chosen = output<Readonly<Record<string, string | undefined>>>();
  protected readonly text = injectText<typeof bookVi>('book');
  protected readonly years = computed(() => {
    const present = vietnamYear(new Date());
    const offered = Array.from({ length: YEARS_BACK }, (_, back) => present - back);
    const { year } = this.selection();
    return offered.includes(year) ? offered : [year, ...offered];
  });

  /** Another year has other days. */
  protected write(name: 'year' | 'first' | 'last' | 'series', event: Event): void {
    const value = (event.target as HTMLInputElement).value || undefined;
    this.chosen.emit(name === 'year' ? { year: value, from: undefined, to: undefined } : { [name]: value });
  }

  protected setVolume(volume: number): void {
    this.volume.set(Number.isInteger(volume) && volume >= 1 && volume <= 99 ? volume : 1);
  }
}
