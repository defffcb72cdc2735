import { Component, computed, effect, inject, untracked } from '@angular/core';
import { DraftEditor } from '@lienthong/document/web';
import { Control, Field, formatDate } from '@lienthong/platform/ui';
import { apiResource, injectText } from '@lienthong/platform/web';
import { bodySeries, COMMON_SERIES, registerEndpoints, seriesOf, writeNumber } from '@lienthong/register/model';
import type { dispatchVi } from '../messages/dispatch.vi';
import { IssueDesk } from './issue-desk';

/** Which number the document gets and who issues it; shows only where the agency has something to choose from. */
@Component({
  selector: 'lt-number-choice',
  imports: [Control, Field],
  template: `@if (bodies().length) {
      <lt-field [label]="text('choice.body')">
        <select ltControl (change)="chooseBody($any($event.target).value)">
          <option value="">{{ text('choice.body.own') }}</option>
          @for (body of bodies(); track body.id) {
            <option [value]="body.id" [selected]="body.id === desk.number().bodyId">{{ body.name }}</option>
          }
        </select>
      </lt-field>
    }
    @if (specials().length) {
      <lt-field [label]="text('choice.number')" [hint]="reason()">
        <select ltControl (change)="chooseNumber($any($event.target).value)">
          <option value="">{{ text('choice.number.next') }}</option>
          @for (special of specials(); track special.id) {
            <option [value]="special.id" [selected]="special.id === desk.number().specialId">
              {{ special.label }}
            </option>
          }
        </select>
      </lt-field>
    }`,
})
export class NumberChoice {
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly desk = inject(IssueDesk);
  private readonly editor = inject(DraftEditor);
  private readonly choices = apiResource(registerEndpoints.choices, () => ({}));
  /** Bodies issue administrative documents only. */
  protected readonly bodies = computed(() =>
    this.editor.fields().documentClass === 'legal' ? [] : (this.choices.latest()?.bodies ?? []),
  );
  /** Numbers taken before in a series this document may be numbered in. */
  protected readonly specials = computed(() => {
    const { documentClass, typeCode } = this.editor.fields();
    const body = this.bodies().find(({ id }) => id === this.desk.number().bodyId);
    const own = [seriesOf(documentClass, typeCode, 'per_type'), ...(documentClass === 'legal' ? [] : [COMMON_SERIES])];
    const series: readonly string[] = body ? [bodySeries(body.symbol)] : own;
    return (this.choices.latest()?.specials ?? [])
      .filter((special) => series.includes(special.series))
      .map((special) => {
        const said = { number: writeNumber(special), day: formatDate(special.datedOn ?? '') };
        return { id: special.id, reason: special.reason, label: this.text(`choice.${kindOf(special.suffix)}`, said) };
      });
  });
  protected readonly reason = computed(
    () => this.specials().find(({ id }) => id === this.desk.number().specialId)?.reason,
  );

  constructor() {
    // Another type of document has other numbers: what was chosen for the one before is not kept.
    effect(() => {
      const { specialId } = this.desk.number();
      const gone = specialId !== undefined && !this.specials().some(({ id }) => id === specialId);
      if (gone && this.choices.latest()) untracked(() => this.chooseNumber(''));
    });
  }

  /** Another issuer has other numbers. */
  protected chooseBody(id: string): void {
    this.desk.number.set(id ? { bodyId: id } : {});
  }

  protected chooseNumber(id: string): void {
    const { bodyId } = this.desk.number();
    this.desk.number.set({ ...(bodyId && { bodyId }), ...(id && { specialId: id }) });
  }
}

function kindOf(suffix: string): 'reserved' | 'inserted' {
  return suffix === '' ? 'reserved' : 'inserted';
}
