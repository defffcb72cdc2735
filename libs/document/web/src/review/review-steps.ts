import { Component, computed, input } from '@angular/core';
import type { ReviewView } from '@lienthong/document/model';
import { DateTimePipe, StatusChip, type Tone } from '@lienthong/platform/ui';
import { injectText } from '@lienthong/platform/web';
import type { documentVi } from '../messages/document.vi';

type Step = ReviewView['steps'][number];

const TONES: Readonly<Record<Step['state'], Tone>> = {
  waiting: 'neutral',
  open: 'active',
  done: 'done',
  returned: 'late',
  closed: 'neutral',
};

/** Every step of every round, the latest round first: who was asked for what, and what came of it. */
@Component({
  selector: 'lt-review-steps',
  imports: [DateTimePipe, StatusChip],
  template: `@for (round of rounds(); track round.number) {
    <h3>{{ text('review.round', { number: round.number }) }}</h3>
    <ol class="review-steps">
      @for (step of round.steps; track step.id) {
        <li [class.now]="step.state === 'open'">
          <span class="what">{{ text(kindOf(step)) }}</span>
          <span
            >{{ step.personName }} <span class="lt-muted lt-small">{{ step.postTitle }}</span></span
          >
          <lt-status-chip [tone]="toneOf(step)" [label]="text(wordsOf(step))" />
          @if (step.answeredAt && step.state !== 'closed') {
            <span class="lt-muted lt-small lt-number">{{ step.answeredAt | ltDateTime }}</span>
          }
          @if (step.comment) {
            <q class="said">{{ step.comment }}</q>
          }
        </li>
      }
    </ol>
  }`,
})
export class ReviewSteps {
  readonly steps = input.required<readonly Step[]>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly rounds = computed(() => {
    const numbers = [...new Set(this.steps().map(({ round }) => round))].sort((a, b) => b - a);
    return numbers.map((number) => ({ number, steps: this.steps().filter(({ round }) => round === number) }));
  });

  protected kindOf({ kind }: Step) {
    return `step.${kind}` as const;
  }

  protected toneOf({ state, answer }: Step): Tone {
    return answer === 'disagreed' ? 'late' : TONES[state];
  }

  protected wordsOf({ state, answer }: Step) {
    return state === 'done' && answer ? (`answer.${answer}` as const) : (`stepState.${state}` as const);
  }
}
