import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, model, output } from '@angular/core';
import { unitEndpoints, type ColleagueView } from '@lienthong/identity/model';
import { Control, Field, ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectRestedWords, injectText } from '@lienthong/platform/web';
import type { identityVi } from '../messages/identity.vi';

const SHOWN = 8;

/**
 * Chooses a post of the agency: type a part of the name, title or unit, then take one of the few that match. It stays
 * chosen here; or it is handed out and the next one can be looked for.
 */
@Component({
  selector: 'lt-colleague-picker',
  imports: [Control, Field, NgTemplateOutlet, ProblemBanner],
  template: `@if (colleagues.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="colleagues.reload()" />
    }
    <lt-field [for]="fieldId()" [label]="label()" [hint]="text('colleague.hint')" [error]="error()">
      <input
        ltControl
        type="search"
        autocomplete="off"
        [value]="q.value()"
        (input)="q.later($any($event.target).value)"
        (keydown.enter)="takeFirst($event)"
      />
    </lt-field>
    <ul class="colleagues" [attr.aria-label]="text('colleague.found')" [attr.aria-busy]="colleagues.loading()">
      @for (one of shown(); track one.postId) {
        <li>
          @if (handsOut()) {
            <button type="button" class="lt-menu-item" (click)="take(one)">
              <ng-container [ngTemplateOutlet]="who" [ngTemplateOutletContext]="{ $implicit: one }" />
            </button>
          } @else {
            <label class="lt-check">
              <input
                type="radio"
                [name]="fieldId() + '-one'"
                [checked]="chosen()?.postId === one.postId"
                (change)="take(one)"
              />
              <ng-container [ngTemplateOutlet]="who" [ngTemplateOutletContext]="{ $implicit: one }" />
            </label>
          }
        </li>
      } @empty {
        @if (colleagues.latest()) {
          <li class="lt-muted">{{ text('colleague.none') }}</li>
        }
      }
    </ul>
    <ng-template #who let-one>
      <span
        >{{ one.personName }}
        <span class="lt-muted lt-small">{{ one.title }}{{ one.unit ? ' · ' + one.unit.name : '' }}</span></span
      >
    </ng-template>`,
})
export class ColleaguePicker {
  readonly chosen = model<ColleagueView>();
  readonly label = input.required<string>();
  /** Id of the search field. */
  readonly fieldId = input.required<string>();
  readonly error = input<string>();
  /** These people and posts are left out. */
  readonly without = input<readonly string[]>([]);
  /** Nobody stays chosen here: each is handed out by `taken`. */
  readonly handsOut = input(false);
  readonly taken = output<ColleagueView>();
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly q = injectRestedWords();
  protected readonly colleagues = apiResource(unitEndpoints.colleagues, () => ({
    query: { q: this.q.value() || undefined, limit: 50 },
  }));
  /** The chosen one stays in sight whatever is typed afterwards. */
  protected readonly shown = computed(() => {
    const chosen = this.chosen();
    const found = (this.colleagues.latest()?.items ?? []).filter(
      ({ personId, postId }) =>
        !this.without().some((one) => one === personId || one === postId) && postId !== chosen?.postId,
    );
    return [...(chosen ? [chosen] : []), ...found].slice(0, SHOWN);
  });

  protected take(one: ColleagueView): void {
    if (!this.handsOut()) return this.chosen.set(one);
    this.q.now('');
    this.taken.emit(one);
  }

  /** Enter takes the first of who is shown, never one of an older question, and never sends the form half-written. */
  protected takeFirst(event: Event): void {
    event.preventDefault();
    const words = (event.target as HTMLInputElement).value.trim();
    if (words !== this.q.value()) return this.q.now(words);
    const [one] = this.shown();
    if (one && !this.colleagues.loading()) this.take(one);
  }
}
