import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { bookEndpoints, type EntryBook } from '@lienthong/book/model';
import { vietnamDay } from '@lienthong/platform/kernel';
import { Control, DateInput, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { focusFault, injectAct, injectText } from '@lienthong/platform/web';
import type { bookVi } from '../messages/book.vi';
import { emptyEntry, ENTRY_FIELDS, readEntry } from './entry-fields';

/** One line for a book kept by hand; after writing it the next one can be written. */
@Component({
  selector: 'lt-entry-form',
  imports: [Control, DateInput, Field, ProblemBanner],
  template: `<form
    novalidate
    class="lt-card entry-form"
    [attr.aria-label]="text('entry.add')"
    (submit)="send($event)"
    (keydown.escape)="left.emit()"
  >
    @if (post.problem() ?? copyUse.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <div class="entry-fields">
      @for (field of fields(); track field.name) {
        <lt-field
          [class]="'entry-' + field.name"
          [label]="text(field.label)"
          [error]="tried() && wrong().includes(field.name) ? text('missing') : undefined"
        >
          @if (field.kind === 'day') {
            <lt-date-input
              [max]="today"
              [value]="$any(answers()[field.name])"
              (valueChange)="write(field.name, $event)"
            />
          } @else {
            <input
              ltControl
              [type]="field.kind"
              [attr.maxlength]="field.most || null"
              [attr.min]="field.kind === 'number' ? 1 : null"
              [value]="answers()[field.name]"
              (input)="
                write(
                  field.name,
                  field.kind === 'number' ? $any($event.target).valueAsNumber : $any($event.target).value
                )
              "
            />
          }
        </lt-field>
      }
    </div>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="post.busy() || copyUse.busy()">
        {{ text('entry.save') }} <kbd>↵</kbd>
      </button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('entry.leave') }}</button>
    </div>
  </form>`,
})
export class EntryForm {
  readonly book = input.required<EntryBook>();
  readonly added = output<void>();
  readonly left = output<void>();
  protected readonly text = injectText<typeof bookVi>('book');
  protected readonly today = vietnamDay(new Date());
  protected readonly post = injectAct(bookEndpoints.addPost);
  protected readonly copyUse = injectAct(bookEndpoints.addCopyUse);
  protected readonly fields = computed(() => ENTRY_FIELDS[this.book()]);
  protected readonly answers = linkedSignal(() => emptyEntry(this.book(), this.today));
  protected readonly wrong = computed(() => readEntry(this.book(), this.answers()).wrong);
  protected readonly tried = signal(false);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterNextRender(() => this.begin());
  }

  protected write(name: string, value: string | number | null): void {
    this.answers.update((answers) => ({ ...answers, [name]: value }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const { entry } = readEntry(this.book(), this.answers());
    if (!entry) return focusFault(this.host);
    const done = 'place' in entry ? await this.post.send({ body: entry }) : await this.copyUse.send({ body: entry });
    if (!done) return;
    this.toasts.show(this.text('entry.added', { code: entry.code }));
    this.answers.set(emptyEntry(this.book(), this.today));
    this.tried.set(false);
    this.added.emit();
    this.begin();
  }

  private begin(): void {
    this.host.querySelectorAll<HTMLInputElement>('input[ltControl]')[0]?.focus();
  }
}
