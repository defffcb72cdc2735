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
import { unitEndpoints, writeUnitSchema } from '@lienthong/identity/model';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';

/** A unit as it is written: a new one, or the one given. */
@Component({
  selector: 'lt-unit-form',
  imports: [Control, Field, ProblemBanner],
  template: `<form
    novalidate
    class="narrow-form"
    [attr.aria-label]="name() || text('unit.add')"
    (submit)="write($event)"
  >
    @if (problem(); as words) {
      <lt-problem-banner [problem]="words" />
    }
    <lt-field for="unit-name" [label]="text('unit.name')" [error]="tried() ? nameFault() : undefined">
      <input
        ltControl
        maxlength="100"
        autocomplete="off"
        [value]="name()"
        (input)="name.set($any($event.target).value)"
      />
    </lt-field>
    <lt-field
      for="unit-abbreviation"
      [label]="text('unit.abbreviation')"
      [hint]="text('unit.abbreviation.hint')"
      [error]="tried() ? abbreviationFault() : undefined"
    >
      <input
        ltControl
        maxlength="20"
        autocomplete="off"
        [value]="abbreviation()"
        (input)="abbreviation.set($any($event.target).value)"
      />
    </lt-field>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="busy() ? 'true' : null">
        {{ text(unit() ? 'unit.save' : 'unit.add') }}
      </button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('confirm.no') }}</button>
    </div>
  </form>`,
})
export class UnitForm {
  readonly unit = input<{ readonly id: string; readonly name: string; readonly abbreviation: string }>();
  /** The unit has been stored. */
  readonly written = output<void>();
  /** The form is to be closed. */
  readonly left = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly name = linkedSignal(() => this.unit()?.name ?? '');
  protected readonly abbreviation = linkedSignal(() => this.unit()?.abbreviation ?? '');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  private readonly refusal = signal<ProblemError | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly errors = inject(ErrorMessages);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private intent = newIntent();
  protected readonly nameFault = computed(() => (this.name().trim() ? undefined : this.text('unit.name.missing')));
  protected readonly abbreviationFault = computed(() =>
    writeUnitSchema.shape.abbreviation.safeParse(this.abbreviation()).success
      ? undefined
      : this.text('unit.abbreviation.wrong'),
  );
  protected readonly problem = computed(() => {
    const refusal = this.refusal();
    return refusal && this.errors.wordsOf(refusal);
  });

  constructor() {
    afterNextRender(() => this.host.querySelector('input')?.focus());
  }

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const wrong = this.nameFault() ? 'unit-name' : this.abbreviationFault() ? 'unit-abbreviation' : undefined;
    if (wrong) return this.host.querySelector<HTMLElement>(`#${wrong}`)?.focus();
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const { name } = await this.store();
      this.toasts.show(this.text('unit.stored', { name }));
      this.written.emit();
    } catch (failure) {
      const problem = toProblemError(failure);
      this.refusal.set(problem);
      if (!problem.passing) this.intent = newIntent();
    } finally {
      this.busy.set(false);
    }
  }

  private store() {
    const body = { name: this.name(), abbreviation: this.abbreviation() };
    const id = this.unit()?.id;
    return id === undefined
      ? this.api.call(unitEndpoints.addUnit, { body }, { intent: this.intent })
      : this.api.call(unitEndpoints.changeUnit, { params: { id }, body }, { intent: this.intent });
  }
}
