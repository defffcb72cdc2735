import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { reviewPlanEndpoints, type PostChoice, type PreviewStep } from '@lienthong/document/model';
import { ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import { SignatureBlockView } from '@lienthong/signing/web';
import type { documentVi } from '../messages/document.vi';
import { draftFault, toSteps, type DraftLine } from './plan-draft';

/** Ai nhận, theo thứ tự nào: the plan as it would be proposed today to the drafter one chooses. */
@Component({
  selector: 'lt-plan-preview',
  imports: [ProblemBanner, SignatureBlockView],
  template: `<h2 id="plan-preview">{{ text('plan.preview') }}</h2>
    <label class="plan-owner">
      <span class="lt-muted">{{ text('plan.owner') }}</span>
      <select class="lt-input" (change)="owner.set($any($event.target).value)">
        @for (post of posts(); track post.postId) {
          <option [value]="post.postId" [selected]="post.postId === owner()">
            {{ post.personName }} · {{ post.postTitle }}
          </option>
        }
      </select>
    </label>
    @if (preview.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="preview.reload()" />
    }
    @if (turns(); as known) {
      <ol class="plan-turns" aria-labelledby="plan-preview">
        @for (turn of known; track $index) {
          <li>
            @for (step of turn; track $index) {
              <p>
                <span class="lt-muted">{{ text(kindOf(step)) }}</span>
                @if (step.choice; as who) {
                  <b>{{ who.personName }}</b>
                  <span class="lt-muted lt-small">{{ who.postTitle }}</span>
                } @else {
                  <span class="fault">{{ text(step.kind === 'sign' ? 'plan.noSigner' : 'plan.nobody') }}</span>
                }
              </p>
              @if (step.lines.length) {
                <lt-signature-block [block]="{ lines: step.lines, name: step.choice?.personName ?? '' }" />
              }
            }
            @if (turn.length > 1) {
              <p class="lt-muted lt-small">{{ text('plan.together') }}</p>
            }
          </li>
        }
      </ol>
    }`,
})
export class PlanPreview {
  readonly typeCode = input.required<string>();
  readonly lines = input.required<readonly DraftLine[]>();
  readonly posts = input.required<readonly PostChoice[]>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  /** Officers come last in the list of those who can be asked, and it is they who draft. */
  protected readonly owner = linkedSignal(() => this.posts().at(-1)?.postId);
  protected readonly preview = apiResource(reviewPlanEndpoints.preview, () => {
    const ownerPostId = this.owner();
    const steps = toSteps(this.lines());
    if (ownerPostId === undefined || draftFault(this.lines()) !== undefined) return undefined;
    return { body: { typeCode: this.typeCode(), ownerPostId, steps } };
  });
  /** The steps, those of one turn together; nothing while the plan cannot be kept. */
  protected readonly turns = computed(() => {
    const steps = draftFault(this.lines()) === undefined ? this.preview.latest()?.steps : undefined;
    return steps && [...Map.groupBy(steps, ({ group }) => group).values()];
  });

  protected kindOf({ kind }: PreviewStep) {
    return `step.${kind}` as const;
  }
}
