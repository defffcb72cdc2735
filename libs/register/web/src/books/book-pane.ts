import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Icon, NumberPipe, ProblemBanner, StatusChip } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Session } from '@lienthong/platform/web';
import { numbersDocuments, registerEndpoints, type BookRow } from '@lienthong/register/model';
import { InsertForm } from '../acts/insert-form';
import { VoidForm, type VoidedNumber } from '../acts/void-form';
import type { registerVi } from '../messages/register.vi';
import { injectSeriesWords } from '../words/series-words';
import { BookLines } from './book-lines';
import { SealSection } from './seal-section';
import { stateOfBook } from './book-state';

/** One book: how its numbers are accounted for, each number outside the running order with its reason, and the seal. */
@Component({
  selector: 'lt-book-pane',
  imports: [BookLines, Icon, InsertForm, NumberPipe, ProblemBanner, SealSection, StatusChip, VoidForm],
  templateUrl: './book-pane.html',
})
export class BookPane {
  readonly book = input.required<BookRow>();
  readonly today = input.required<string>();
  /** An act has changed the book. */
  readonly changed = output<void>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof registerVi>('register');
  protected readonly errors = inject(ErrorMessages);
  protected readonly words = injectSeriesWords();
  private readonly session = inject(Session);
  private readonly place = computed(() => `${this.book().series}/${this.book().year}`);
  protected readonly report = apiResource(registerEndpoints.report, () => {
    const { series, year, last, reserved, inserted, voided, documents } = this.book();
    // Asked again whenever the list tells of another state of the book.
    return [last, reserved, inserted, voided, documents].length ? { query: { series, year } } : undefined;
  });
  protected readonly inserting = linkedSignal({ source: this.place, computation: () => false });
  protected readonly voiding = linkedSignal<string, VoidedNumber | undefined>({
    source: this.place,
    computation: () => undefined,
  });
  protected readonly state = computed(() => stateOfBook(this.book()));
  protected readonly open = computed(() => this.book().sealedAt === null && this.session.can('register.number'));
  protected readonly mayInsert = computed(() => this.open() && numbersDocuments(this.book().series));
  protected readonly maySeal = computed(
    () =>
      this.session.can('register.seal') &&
      this.book().sealedAt === null &&
      this.book().year < Number(this.today().slice(0, 4)),
  );

  protected done(): void {
    this.inserting.set(false);
    this.voiding.set(undefined);
    this.report.reload();
    this.changed.emit();
  }
}
