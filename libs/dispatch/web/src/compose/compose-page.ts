import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { documentEndpoints, type DocumentView } from '@lienthong/document/model';
import {
  DraftContent,
  DraftEditor,
  DraftFiles,
  DraftUploads,
  SaveStatus,
  SubmitDesk,
  SubmitPanel,
} from '@lienthong/document/web';
import { ProblemBanner, Toasts } from '@lienthong/platform/ui';
import { Api, ErrorMessages, injectText, Session, toProblemError, type ProblemError } from '@lienthong/platform/web';
import { FillFromTemplate } from '@lienthong/template/web';
import type { dispatchVi } from '../messages/dispatch.vi';
import { IssueDesk } from './issue-desk';
import { IssuePanel } from './issue-panel';
import { IssuedResult } from './issued-result';
import { RecipientDirectory } from './recipient-directory';
import { RecipientsStep } from './recipients-step';
import { OutgoingFacts } from '../outgoing/outgoing-facts';

/** Soạn, phát hành: content, recipients, check and issue on one page. The draft exists from the first saved word on. */
@Component({
  selector: 'lt-compose-page',
  imports: [
    DraftContent,
    DraftFiles,
    FillFromTemplate,
    IssuedResult,
    IssuePanel,
    OutgoingFacts,
    ProblemBanner,
    RecipientsStep,
    RouterLink,
    SaveStatus,
    SubmitPanel,
  ],
  providers: [DraftEditor, DraftUploads, IssueDesk, RecipientDirectory, SubmitDesk],
  templateUrl: './compose-page.html',
})
export class ComposePage {
  /** The draft to go on with; absent for a new one. */
  readonly id = input<string>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  protected readonly editor = inject(DraftEditor);
  protected readonly desk = inject(IssueDesk);
  protected readonly submission = inject(SubmitDesk);
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
  /** The document as it was opened; `undefined` for a new one. */
  protected readonly view = signal<DocumentView | undefined>(undefined);
  protected readonly status = computed(() => this.view()?.status ?? 'draft');
  /** What the page ends with: the submission, or for the clerk the issue of what was signed. */
  protected readonly way = signal<'submit' | 'issue'>('submit');
  protected readonly faults = computed<ReadonlySet<string>>(() => {
    if (this.way() === 'submit')
      return new Set(this.submission.tried() ? this.submission.stops().map(({ field }) => field) : []);
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
      if (view?.status === 'issued' || (view?.status === 'signed' && !this.mayIssue()))
        return void this.router.navigate(['/outgoing', view.id], { replaceUrl: true });
      this.begin(view);
      this.shown.set(id ?? 'new');
    } catch (failure) {
      this.problem.set(toProblemError(failure));
    }
  }

  /** The clerk issues what was signed on paper, or submits a draft like everybody else. */
  protected go(way: 'submit' | 'issue'): void {
    this.way.set(way);
    this.desk.active.set(way === 'issue');
    this.submission.active.set(way === 'submit' && this.status() === 'draft');
  }

  protected submitted(document: DocumentView): void {
    this.toasts.show(this.text('compose.submitted', { name: document.waitingFor ?? '' }));
    void this.router.navigate(['/outgoing', document.id], { replaceUrl: true });
  }

  private begin(view: DocumentView | undefined): void {
    this.view.set(view);
    this.desk.open(this.status() !== 'signed');
    this.submission.open(false);
    const issuing = this.mayIssue() && this.status() !== 'reviewing' && !(this.status() === 'draft' && view?.returned);
    this.go(issuing ? 'issue' : 'submit');
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
