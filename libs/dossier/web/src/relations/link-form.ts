import { Component, computed, inject, input, output, signal } from '@angular/core';
import { LINK_RELATIONS, relationEndpoints, type LinkRelation } from '@lienthong/dossier/model';
import { Control, Field, ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { injectAct, injectText } from '@lienthong/platform/web';
import type { dossierVi } from '../messages/dossier.vi';
import { RecordFinder, type FoundRecord } from '../page/record-finder';

/** Says how this document bears on another one: the relation, then the other document. */
@Component({
  selector: 'lt-link-form',
  imports: [Control, Field, ProblemBanner, RecordFinder],
  template: `@if (act.problem(); as problem) {
      <lt-problem-banner [problem]="problem" />
    }
    <lt-field [label]="text('link.relation')">
      <select ltControl (change)="relation.set($any($event.target).value)">
        @for (one of relations; track one) {
          <option [value]="one" [selected]="one === relation()">{{ wordsOf(one) }}</option>
        }
      </select>
    </lt-field>
    <lt-record-finder [label]="text('link.with')" [used]="own()" (chosen)="link($event)" />`,
})
export class LinkForm {
  readonly from = input.required<{ readonly kind: 'document' | 'arrival'; readonly id: string }>();
  readonly linked = output<void>();
  protected readonly text = injectText<typeof dossierVi>('dossier');
  protected readonly act = injectAct(relationEndpoints.link);
  protected readonly relations = LINK_RELATIONS;
  protected readonly relation = signal<LinkRelation>('replies_to');
  protected readonly own = computed(() => [this.from().id]);
  private readonly toasts = inject(Toasts);

  protected wordsOf(relation: LinkRelation): string {
    return this.text(`relation.${relation}.to`);
  }

  protected async link({ kind, id, code }: FoundRecord): Promise<void> {
    const body = { from: this.from(), relation: this.relation(), to: { kind, id } };
    if (!(await this.act.send({ body }))) return;
    this.toasts.show(this.text('link.done', { code }));
    this.linked.emit();
  }
}
