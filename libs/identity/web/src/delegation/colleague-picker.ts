import { Component, computed, inject, input, model, signal } from '@angular/core';
import { unitEndpoints, type colleagueViewSchema } from '@lienthong/identity/model';
import { Control, Field, ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { identityVi } from '../messages/identity.vi';

/** Somebody of the own agency, in one post. */
export type Colleague = z.output<typeof colleagueViewSchema>;

const REST_MS = 200;
const SHOWN = 8;

/** Chooses one post of the agency: type a part of the name, title or unit, then take one of the few that match. */
@Component({
  selector: 'lt-colleague-picker',
  imports: [Control, Field, ProblemBanner],
  template: `@if (colleagues.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="colleagues.reload()" />
    }
    <lt-field [for]="fieldId()" [label]="label()" [hint]="text('colleague.hint')" [error]="error()">
      <input
        ltControl
        type="search"
        autocomplete="off"
        [value]="q()"
        (input)="ask($any($event.target).value)"
        (keydown.enter)="takeFirst($event)"
      />
    </lt-field>
    <ul class="colleagues" [attr.aria-label]="text('colleague.found')" [attr.aria-busy]="colleagues.loading()">
      @for (one of shown(); track one.postId) {
        <li>
          <label class="lt-check">
            <input
              type="radio"
              [name]="fieldId() + '-one'"
              [checked]="chosen()?.postId === one.postId"
              (change)="chosen.set(one)"
            />
            <span
              >{{ one.personName }}
              <span class="lt-muted lt-small">{{ one.title }}{{ one.unit ? ' · ' + one.unit.name : '' }}</span></span
            >
          </label>
        </li>
      } @empty {
        @if (colleagues.latest()) {
          <li class="lt-muted">{{ text('colleague.none') }}</li>
        }
      }
    </ul>`,
})
export class ColleaguePicker {
  readonly chosen = model<Colleague>();
  readonly label = input.required<string>();
  /** Id of the search field. */
  readonly fieldId = input.required<string>();
  readonly error = input<string>();
  /** Posts of these people are left out. */
  readonly without = input<readonly string[]>([]);
  protected readonly text = injectText<typeof identityVi>('identity');
  protected readonly errors = inject(ErrorMessages);
  protected readonly q = signal('');
  protected readonly colleagues = apiResource(unitEndpoints.colleagues, () => ({
    query: { q: this.q().trim() || undefined, limit: 50 },
  }));
  /** The chosen one stays in sight whatever is typed afterwards. */
  protected readonly shown = computed(() => {
    const chosen = this.chosen();
    const found = (this.colleagues.latest()?.items ?? []).filter(
      ({ personId, postId }) => !this.without().includes(personId) && postId !== chosen?.postId,
    );
    return [...(chosen ? [chosen] : []), ...found].slice(0, SHOWN);
  });
  private due: ReturnType<typeof setTimeout> | undefined;

  protected ask(words: string): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.q.set(words), REST_MS);
  }

  /** Enter takes the only one left, and never sends the form half-written. */
  protected takeFirst(event: Event): void {
    event.preventDefault();
    const [one] = this.shown();
    if (one) this.chosen.set(one);
  }
}
