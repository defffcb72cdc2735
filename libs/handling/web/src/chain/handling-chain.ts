import { Component, computed, inject, input } from '@angular/core';
import type { HandlingView } from '@lienthong/handling/model';
import { formatMoment, RouteTree } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { handlingVi } from '../messages/handling.vi';
import { AssignmentWords } from './assignment-words';

/** Who has the document, what was written with it, and the chain of hand-overs as a tree. */
@Component({
  selector: 'lt-handling-chain',
  imports: [RouteTree],
  template: `<p class="holders">
      @switch (handling().handling) {
        @case (null) {
          {{ text('chain.none') }}
        }
        @case ('done') {
          {{ text('chain.handled') }}
        }
        @case ('returned') {
          {{ text('chain.back') }}
        }
        @default {
          <span class="lt-muted">{{ text('chain.holders') }}: </span><b>{{ handling().holders }}</b>
        }
      }
    </p>
    @for (one of instructions(); track one.id) {
      <blockquote class="instruction">
        <p>{{ one.words }}</p>
        <footer class="lt-small lt-muted">{{ one.by }} · {{ one.at }}</footer>
      </blockquote>
    }
    @if (nodes().length) {
      <lt-route-tree [nodes]="nodes()" [label]="text('chain.title')" />
    }`,
})
export class HandlingChain {
  readonly handling = input.required<HandlingView>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  private readonly words = inject(AssignmentWords);
  protected readonly nodes = computed(() => this.handling().assignments.map((one) => this.words.nodeOf(one)));
  /** Every instruction once, newest first: several receivers of one hand-over got the same words. */
  protected readonly instructions = computed(() => {
    const byHandover = new Map(this.handling().assignments.map((one) => [one.handoverId, one]));
    return [...byHandover.values()].reverse().flatMap((one) =>
      one.instruction === ''
        ? []
        : [
            {
              id: one.handoverId,
              words: one.instruction,
              by: `${one.givenByName}, ${one.givenByTitle}`,
              at: formatMoment(one.givenAt),
            },
          ],
    );
  });
}
