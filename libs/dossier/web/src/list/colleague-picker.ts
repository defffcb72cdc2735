import { Component, input, output, signal } from '@angular/core';
import { unitEndpoints, type colleagueViewSchema } from '@lienthong/identity/model';
import { Control, Field } from '@lienthong/platform/ui';
import { apiResource, injectText } from '@lienthong/platform/web';
import type * as z from 'zod';
import type { dossierVi } from '../messages/dossier.vi';

/** Somebody of the own agency in one post. */
export type Colleague = z.output<typeof colleagueViewSchema>;

/** Finds a colleague by words of name, post and unit; a press chooses. */
@Component({
  selector: 'lt-colleague-picker',
  imports: [Control, Field],
  template: `<lt-field [label]="label()" [hint]="text('colleague.find')" [error]="error()">
      <input ltControl autocomplete="off" [value]="words()" (input)="words.set($any($event.target).value)" />
    </lt-field>
    @if (found.latest(); as page) {
      <ul class="picks" [attr.aria-label]="label()">
        @for (one of page.items; track one.postId) {
          <li>
            <button type="button" class="lt-button quiet" (click)="choose(one)">
              {{ one.personName }} <span class="lt-muted">{{ one.title }} · {{ one.unit?.name }}</span>
            </button>
          </li>
        } @empty {
          <li class="lt-muted">{{ text('colleague.none') }}</li>
        }
      </ul>
    }`,
})
export class ColleaguePicker {
  readonly label = input.required<string>();
  readonly error = input<string>();
  readonly chosen = output<Colleague>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly words = signal('');
  protected readonly found = apiResource(unitEndpoints.colleagues, () =>
    this.words().trim() ? { query: { q: this.words().trim(), limit: 8 } } : undefined,
  );

  protected choose(one: Colleague): void {
    this.words.set('');
    this.chosen.emit(one);
  }
}
