import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { liveTicks } from '@lienthong/document/web';
import { handlingEndpoints } from '@lienthong/handling/model';
import { ProblemBanner } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText, Language } from '@lienthong/platform/web';
import { ActBar } from '../acts/act-bar';
import { ActDrawer } from '../acts/act-drawer';
import { DeskActs } from '../acts/desk-acts';
import { assignmentTarget, documentTarget } from '../acts/target';
import { handlingErrorKeys } from '../messages/handling-error-keys';
import { handlingMessages } from '../messages/handling-messages';
import type { handlingVi } from '../messages/handling.vi';
import { HandlingChain } from './handling-chain';

/** Xử lý, on the page of an incoming document: who has it, what this desk may do, and the chain of hand-overs. */
@Component({
  selector: 'lt-handling-tab',
  imports: [ActBar, ActDrawer, HandlingChain, ProblemBanner],
  providers: [DeskActs],
  template: `@if (resource.problem(); as problem) {
      <lt-problem-banner [retryable]="true" [problem]="errors.wordsOf(problem)" (retry)="resource.reload()" />
    }
    <lt-act-drawer />
    @if (handling(); as handling) {
      @if (own(); as targets) {
        <lt-act-bar [targets]="targets" [place]="place()" [pressed]="pressed()" />
      }
      @for (given of given(); track given.target.id) {
        <button type="button" class="lt-button quiet" (click)="takeBack(given.target)">
          {{ text('chain.takeBack', { name: given.name }) }}
        </button>
      }
      <lt-handling-chain [handling]="handling" />
    }`,
  host: { class: 'handling-tab' },
})
export class HandlingTab {
  readonly arrivalId = input.required<string>();
  /** The key that opened this view. */
  readonly pressed = input('');
  protected readonly errors = inject(ErrorMessages);
  private readonly acts = inject(DeskActs);
  private readonly news = liveTicks('handling');
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly resource = apiResource(handlingEndpoints.ofArrival, () => {
    this.news();
    return { params: { id: this.arrivalId() } };
  });
  protected readonly handling = computed(() => {
    const latest = this.resource.latest();
    return latest?.arrivalId === this.arrivalId() ? latest : undefined;
  });
  private readonly mine = computed(() => this.handling()?.assignments.find(({ mine }) => mine));
  protected readonly place = computed(() => (this.mine() ? ('desk' as const) : ('register' as const)));
  protected readonly own = computed(() => {
    const [handling, mine] = [this.handling(), this.mine()];
    if (!handling) return undefined;
    if (mine) return [assignmentTarget(handling, mine)];
    return handling.mayRoute && handling.handling !== 'done' ? [documentTarget(handling)] : undefined;
  });
  protected readonly given = computed(() => {
    const handling = this.handling();
    return (handling?.assignments ?? []).flatMap((one) =>
      handling && one.given ? [{ name: one.receiverName, target: assignmentTarget(handling, one) }] : [],
    );
  });

  constructor() {
    // The page belongs to another domain, whose routes do not know these words.
    inject(Language).add('handling', handlingMessages);
    this.errors.add(handlingErrorKeys);
    this.acts.listen(
      () => undefined,
      () => this.resource.reload(),
    );
    effect(() => {
      const given = this.given();
      untracked(() => given.forEach(({ target }) => this.acts.resume([target], (kind) => kind === 'withdraw')));
    });
  }

  protected takeBack(target: ReturnType<typeof documentTarget>): void {
    if (target.state === 'waiting') void this.acts.withdraw([target]);
    else this.acts.begin('withdraw', [target]);
  }
}
