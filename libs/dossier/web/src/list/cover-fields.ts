import { Component, computed, input, model } from '@angular/core';
import { DOSSIER_LIMITS } from '@lienthong/dossier/model';
import { Control, Field } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';
import { readRetention } from './retention-words';

/** What stands on the cover of a dossier, as it is being written. */
export interface Cover {
  readonly title: string;
  /** As written: years, or nothing for ever. */
  readonly retention: string;
  readonly note: string;
}

/** Whether a cover can be sent. */
export function isWhole({ title, retention }: Cover): boolean {
  return title.trim() !== '' && readRetention(retention) !== undefined;
}

/** Title, retention and note of a dossier: the same fields when it is opened and when it is changed. */
@Component({
  selector: 'lt-cover-fields',
  imports: [Control, Field],
  template: `<lt-field
      class="whole"
      [label]="text('title')"
      [required]="true"
      [error]="tried() && !cover().title.trim() ? text('plan.titleMissing') : undefined"
    >
      <textarea
        ltControl
        rows="2"
        [maxLength]="limits.title"
        [value]="cover().title"
        (input)="set({ title: $any($event.target).value })"
      ></textarea>
    </lt-field>
    <lt-field
      [label]="text('retention')"
      [hint]="text('retention.hint')"
      [error]="tried() && unread() ? text('retention.bad') : undefined"
    >
      <input
        ltControl
        inputmode="numeric"
        maxlength="2"
        [value]="cover().retention"
        (input)="set({ retention: $any($event.target).value })"
      />
    </lt-field>
    <lt-field [label]="text('note')">
      <input
        ltControl
        [maxLength]="limits.note"
        [value]="cover().note"
        (input)="set({ note: $any($event.target).value })"
      />
    </lt-field>`,
})
export class CoverFields {
  readonly cover = model.required<Cover>();
  /** Whether it was tried to send: from then on what is missing is pointed out. */
  readonly tried = input(false);
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly limits = DOSSIER_LIMITS;
  protected readonly unread = computed(() => readRetention(this.cover().retention) === undefined);

  protected set(change: Partial<Cover>): void {
    this.cover.update((cover) => ({ ...cover, ...change }));
  }
}
