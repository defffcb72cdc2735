import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { documentEndpoints } from '@lienthong/document/model';
import { DraftContent, DraftEditor, DraftFiles, DraftUploads, SaveStatus } from '@lienthong/document/web';
import { ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, Session, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { IssueDesk } from './issue-desk';
import { IssuePanel } from './issue-panel';
import { IssuedResult } from './issued-result';
import { RecipientDirectory } from './recipient-directory';
import { RecipientsStep } from './recipients-step';

/** Soạn, phát hành: content, recipients, check and issue on one page. The draft exists from the first saved word on. */
@Component({
  selector: 'lt-compose-page',
  imports: [DraftContent, DraftFiles, IssuedResult, IssuePanel, ProblemBanner, RecipientsStep, SaveStatus],
  providers: [DraftEditor, DraftUploads, IssueDesk, RecipientDirectory],
  templateUrl: './compose-page.html',
})
export class ComposePage {
  /** The draft to go on with; absent for a new one. */
  readonly id = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly editor = inject(DraftEditor);
  protected readonly desk = inject(IssueDesk);
  protected readonly agencies = inject(RecipientDirectory);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly mayIssue = computed(() => this.session.can('document.issue'));
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly discarding = signal(false);
  /** What is on the page: a draft's id, a new one, or nothing yet. */
  protected readonly shown = signal<string | undefined>(undefined);
  protected readonly faults = computed<ReadonlySet<string>>(() => {
    if (!this.desk.faultsShown()) return new Set();
    return new Set(this.desk.checks().flatMap(({ key, passed }) => (passed ? [] : [key])));
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        if (this.shown() === undefined || id !== this.editor.id()) void this.open(id);
      });
    });
    // From its first save on the address names the draft, so that a reload comes back to it.
    effect(() => {
      const id = this.editor.id();
      if (id === undefined || this.shown() !== 'new') return;
      this.shown.set(id);
      this.desk.adopt(id);
      void this.router.navigate(['/outgoing', id, 'edit'], { replaceUrl: true });
    });
  }

  protected async open(id: string | undefined): Promise<void> {
    this.shown.set(undefined);
    this.desk.close();
    this.problem.set(undefined);
    this.discarding.set(false);
    try {
      if (this.editor.dirty()) await this.editor.flush();
      const view = await this.editor.open(id);
      if (view?.status === 'issued') return void this.router.navigate(['/outgoing', view.id], { replaceUrl: true });
      this.desk.open(id ?? 'new');
      this.shown.set(id ?? 'new');
    } catch (failure) {
      this.problem.set(toProblemError(failure));
    }
  }

  protected async discard(): Promise<void> {
    const id = this.editor.id();
    if (id === undefined) return;
    try {
      await this.api.call(documentEndpoints.discard, { params: { id } });
      this.toasts.show(this.text('compose.discarded'));
      await this.editor.open(undefined);
      await this.router.navigate(['/outgoing', 'drafts'], { replaceUrl: true });
    } catch (failure) {
      this.problem.set(toProblemError(failure));
    }
  }
}
