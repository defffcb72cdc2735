import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { unitEndpoints } from '@lienthong/identity/model';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';
import type { PersonPost } from './person';

/** Where a post stands: in which unit, and whether it heads it. */
@Component({
  selector: 'lt-place-post-form',
  imports: [Control, Field, ProblemBanner],
  template: `<form novalidate class="narrow-form" [attr.aria-label]="text('post.place')" (submit)="place($event)">
    @if (refusal() ?? units.problem(); as problem) {
      <lt-problem-banner [problem]="errors.wordsOf(problem)" />
    }
    <lt-field [for]="'place-' + post().id" [label]="text('post.unit')">
      <select ltControl [value]="unitId()" (change)="unitId.set($any($event.target).value)">
        <option value="" [selected]="unitId() === ''">{{ text('post.unit.none') }}</option>
        @for (unit of open(); track unit.id) {
          <option [value]="unit.id" [selected]="unitId() === unit.id">{{ unit.name }}</option>
        }
      </select>
    </lt-field>
    <label class="lt-check">
      <input
        type="checkbox"
        [checked]="heads() && unitId() !== ''"
        [disabled]="unitId() === ''"
        (change)="heads.set($any($event.target).checked)"
      />
      <span>{{ text('post.heads') }}</span>
    </label>
    <div class="lt-toolbar">
      <button type="submit" class="lt-button primary" [attr.aria-disabled]="busy() ? 'true' : null">
        {{ text('post.place') }}
      </button>
      <button type="button" class="lt-button quiet" (click)="left.emit()">{{ text('confirm.no') }}</button>
    </div>
  </form>`,
})
export class PlacePostForm {
  readonly post = input.required<PersonPost>();
  /** Where the post stands now. */
  readonly placed = output<Pick<PersonPost, 'unit' | 'headsUnit'>>();
  /** The form is to be closed. */
  readonly left = output<void>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly units = apiResource(unitEndpoints.units, () => ({}));
  protected readonly open = computed(() => (this.units.latest()?.items ?? []).filter(({ closedOn }) => !closedOn));
  protected readonly unitId = linkedSignal(() => this.post().unit?.id ?? '');
  protected readonly heads = linkedSignal(() => this.post().headsUnit);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<unknown>(undefined);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected async place(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const unitId = this.unitId() || null;
      const body = { unitId, headsUnit: unitId !== null && this.heads() };
      const { unit, headsUnit, title } = await this.api.call(unitEndpoints.placePost, {
        params: { id: this.post().id },
        body,
      });
      this.toasts.show(this.text('post.placed', { title }));
      this.placed.emit({ unit: unit && { id: unit.id, name: unit.name }, headsUnit });
    } catch (failure) {
      this.refusal.set(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
