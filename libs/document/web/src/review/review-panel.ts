import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { reviewEndpoints, type DocumentView, type StepAnswer } from '@lienthong/document/model';
import { Icon, ProblemBanner, useShortcuts } from '@lienthong/platform/ui';
import {
  Api,
  apiResource,
  ErrorMessages,
  injectKeptWords,
  injectText,
  toProblemError,
  type ProblemError,
} from '@lienthong/platform/web';
import { SignatureBlockView } from '@lienthong/signing/web';
import * as z from 'zod';
import { liveTicks } from '../lists/live-ticks';
import type { documentVi } from '../messages/document.vi';
import { reviewActs } from './review-state';
import { ReviewSteps } from './review-steps';

const LONGEST = 2000;

/** Xử lý: where the document is, who has it, and what the person may do now. */
@Component({
  selector: 'lt-review-panel',
  imports: [Icon, ProblemBanner, ReviewSteps, RouterLink, SignatureBlockView],
  templateUrl: './review-panel.html',
})
export class ReviewPanel {
  readonly documentId = input.required<string>();
  /** An act of the person moved the document on. */
  readonly moved = output<DocumentView>();
  protected readonly text = injectText<typeof documentVi>('document');
  protected readonly errors = inject(ErrorMessages);
  protected readonly longest = LONGEST;
  /** Whether somebody tried to send it back without saying why. */
  protected readonly reasonless = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  private readonly kept = injectKeptWords('document.review', z.string());
  /** What was typed about this document and not sent, also before a reload or the end of a session. */
  protected readonly comment = linkedSignal(() => this.kept.read(this.documentId()) ?? '');
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly news = liveTicks('documents');
  private readonly resource = apiResource(reviewEndpoints.review, () => {
    this.news();
    return { params: { id: this.documentId() } };
  });
  protected readonly review = computed(() => {
    const latest = this.resource.latest();
    return latest?.documentId === this.documentId() ? latest : undefined;
  });
  protected readonly acts = reviewActs(this.review);
  /** Who can be asked, and in which capacity the person would sign: only for who needs it. */
  private readonly plan = apiResource(reviewEndpoints.plan, () => {
    const acts = this.acts();
    return acts?.passOn || acts?.step?.kind === 'sign' ? { params: { id: this.documentId() } } : undefined;
  });
  protected readonly posts = computed(() => this.plan.latest()?.posts ?? []);
  protected readonly capacities = computed(() => {
    const own = this.acts()?.step?.postId;
    return (this.plan.latest()?.signers ?? []).filter(({ postId }) => postId === own);
  });

  constructor() {
    const group = () => this.text('review');
    useShortcuts([
      { keys: 'ctrl+Enter', label: () => this.text('review.confirm'), group, run: () => void this.confirm() },
      { keys: 'r', label: () => this.text('review.sendBack'), group, run: () => this.wantComment() },
      { keys: 'b', label: () => this.text('review.comment'), group, run: () => this.wantComment() },
    ]);
  }

  protected answer(answer: StepAnswer): Promise<void> {
    const stepId = this.acts()?.step?.id ?? '';
    return this.act((id) =>
      this.api.call(reviewEndpoints.answer, { params: { id }, body: { stepId, answer, comment: this.comment() } }),
    );
  }

  protected sign(mandateId?: string): Promise<void> {
    const stepId = this.acts()?.step?.id ?? '';
    const body = mandateId === undefined ? { stepId } : { stepId, mandateId };
    return this.act((id) => this.api.call(reviewEndpoints.sign, { params: { id }, body }));
  }

  protected sendBack(): Promise<void> | void {
    if (this.comment().trim() === '') {
      this.reasonless.set(true);
      return this.wantComment();
    }
    return this.act((id) =>
      this.api.call(reviewEndpoints.sendBack, { params: { id }, body: { comment: this.comment() } }),
    );
  }

  protected withdraw(): Promise<void> {
    return this.act((id) => this.api.call(reviewEndpoints.withdraw, { params: { id } }));
  }

  protected passOn(postId: string): Promise<void> {
    return this.act((id) =>
      this.api.call(reviewEndpoints.passOn, { params: { id }, body: { postId, comment: this.comment() } }),
    );
  }

  /** The one thing that is asked of the person. */
  private confirm(): Promise<void> | void | false {
    const step = this.acts()?.step;
    if (!step) return false;
    if (step.kind === 'sign') return this.sign(this.capacities()[0]?.mandateId);
    return this.answer(step.kind === 'opinion' ? 'agreed' : 'passed');
  }

  protected write(comment: string): void {
    this.comment.set(comment);
    this.kept.write(this.documentId(), comment);
  }

  private wantComment(): void {
    this.host.querySelector('textarea')?.focus();
  }

  private async act(call: (id: string) => Promise<DocumentView>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const document = await call(this.documentId());
      this.kept.drop(document.id);
      this.comment.set('');
      this.reasonless.set(false);
      this.resource.reload();
      this.moved.emit(document);
    } catch (failure) {
      this.problem.set(toProblemError(failure));
      this.resource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
