import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { replyEndpoints } from '@lienthong/dispatch/model';
import { liveTicks } from '@lienthong/document/web';
import { ProblemBanner, StatusChip, useShortcuts } from '@lienthong/platform/ui';
import {
  Api,
  apiResource,
  ErrorMessages,
  injectText,
  newIntent,
  Session,
  toProblemError,
  type ProblemError,
} from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';

/** Answers to an incoming document, and the act that starts one: the draft opens with everything known filled. */
@Component({
  selector: 'lt-arrival-replies',
  imports: [ProblemBanner, RouterLink, StatusChip],
  template: `@if (mayReply()) {
      <button type="button" class="lt-button" [attr.aria-disabled]="busy()" (click)="reply()">
        {{ text('reply') }} <kbd>Q</kbd>
      </button>
    }
    @if (problem(); as failed) {
      <lt-problem-banner [problem]="errors.wordsOf(failed)" />
    }
    @if (replies().length) {
      <h3>{{ text('reply.list') }}</h3>
      <ul class="reply-list">
        @for (answer of replies(); track answer.documentId) {
          <li>
            <a [routerLink]="['/outgoing', answer.documentId]">
              @if (answer.code) {
                <b translate="no">{{ answer.code }}</b>
              }
              {{ answer.subject }}
            </a>
            <lt-status-chip
              [tone]="answer.status === 'issued' ? 'done' : 'active'"
              [label]="text($any('replyStatus.' + answer.status))"
            />
          </li>
        }
      </ul>
    }`,
})
export class ArrivalReplies {
  readonly arrivalId = input.required<string>();
  /** Whether the document is in the register: before that nobody answers it. */
  readonly registered = input.required<boolean>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly news = liveTicks('documents');
  private intent = newIntent();
  private readonly resource = apiResource(replyEndpoints.list, () => {
    this.news();
    return this.registered() ? { params: { id: this.arrivalId() } } : undefined;
  });
  protected readonly replies = computed(() => this.resource.latest()?.items ?? []);
  protected readonly mayReply = computed(() => this.registered() && this.session.can('document.draft'));

  constructor() {
    const group = () => this.text('arrival');
    useShortcuts([
      { keys: 'q', label: () => this.text('reply'), group, run: () => this.mayReply() && void this.reply() },
    ]);
  }

  protected async reply(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const call = { params: { id: this.arrivalId() } };
      const draft = await this.api.call(replyEndpoints.start, call, { intent: this.intent });
      this.intent = newIntent();
      await this.router.navigate(['/outgoing', draft.id, 'edit']);
    } catch (failure) {
      this.problem.set(toProblemError(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
