import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { dispatchEndpoints, type issuePreviewSchema } from '@lienthong/dispatch/model';
import type { Route } from '@lienthong/document/model';
import { DraftEditor, DraftUploads, rememberSigner } from '@lienthong/document/web';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Api, newIntent, Session, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type * as z from 'zod';
import { checkIssue } from './check-issue';
import { keepOrder, readOrder } from './kept-order';

const REST_MS = 500;

type Preview = z.output<typeof issuePreviewSchema>;

interface IssueOrder {
  readonly recipientIds: string[];
  readonly route: Route;
}

/**
 * Recipients, checks and the issue: what will happen is shown by itself as soon as the draft is complete, and confirmed
 * in one act; any change takes the confirmation back until the new outcome is shown. One per compose page.
 */
@Injectable()
export class IssueDesk {
  private readonly api = inject(Api);
  private readonly editor = inject(DraftEditor);
  private readonly uploads = inject(DraftUploads);
  private readonly postId = inject(Session).post()?.id ?? '';
  private intent = newIntent();
  private looking: AbortController | undefined;
  /** Whose recipients are on the page: a draft's id, `new`, or nobody's while another one is being opened. */
  private readonly place = signal<string | undefined>(undefined);

  readonly recipients = signal<ReadonlySet<string>>(new Set());
  readonly route = signal<Route>('direct');
  readonly checks = computed(() =>
    checkIssue({
      fields: this.editor.fields(),
      uploading: this.uploads.busy(),
      recipients: this.recipients().size,
    }),
  );
  readonly ready = computed(() => this.checks().every(({ passed }) => passed));
  readonly stage = signal<'check' | 'confirm' | 'issued'>('check');
  /** Whether missing fields are pointed out at the fields themselves. */
  readonly faultsShown = signal(false);
  readonly preview = signal<Preview | undefined>(undefined);
  readonly problem = signal<ProblemError | undefined>(undefined);
  readonly busy = signal(false);
  readonly result = signal<AnswerOf<typeof dispatchEndpoints.issue> | undefined>(undefined);
  private readonly order = computed((): IssueOrder => ({ recipientIds: [...this.recipients()], route: this.route() }));

  constructor() {
    // What was seen before a change is not what will be issued after it.
    effect(() => {
      this.editor.fields();
      this.order();
      untracked(() => this.stage() !== 'issued' && this.stage.set('check'));
    });
    effect((onCleanup) => {
      const order = this.order();
      // Only while nothing is being issued: the draft would be gone under the question.
      if (this.stage() !== 'check' || this.busy() || !this.ready() || this.editor.dirty() || !this.editor.id()) return;
      const due = setTimeout(() => void this.show(order), REST_MS);
      onCleanup(() => clearTimeout(due));
    });
    effect(() => {
      const [place, order] = [this.place(), this.order()];
      if (place !== undefined && untracked(this.stage) !== 'issued') keepOrder(this.postId, place, order);
    });
  }

  /** Begins anew with the recipients kept for a draft, or for `new`. */
  open(place: string): void {
    const kept = readOrder(this.postId, place);
    this.stage.set('check');
    this.result.set(undefined);
    this.preview.set(undefined);
    this.problem.set(undefined);
    this.faultsShown.set(false);
    this.route.set(kept?.route ?? 'direct');
    this.recipients.set(new Set(kept?.recipientIds));
    this.place.set(place);
  }

  /** The new draft has got an id: what was chosen is kept under it. */
  adopt(draftId: string): void {
    keepOrder(this.postId, 'new', undefined);
    this.place.set(draftId);
  }

  /** Keeps nothing more, before another draft is opened. */
  close(): void {
    this.place.set(undefined);
  }

  /** Saves, checks and shows what confirming will do, for whoever is faster than the page. `false` when something is missing. */
  async prepare(): Promise<boolean> {
    this.faultsShown.set(!this.ready());
    if (!this.ready() || this.busy()) return this.ready();
    this.busy.set(true);
    try {
      if (await this.editor.flush()) await this.show(this.order());
    } finally {
      this.busy.set(false);
    }
    return true;
  }

  /** The act: the number is granted and the document goes out. Repeated after a cut it happens once. */
  async confirm(): Promise<void> {
    const id = this.editor.id();
    if (this.stage() !== 'confirm' || this.busy() || id === undefined) return;
    this.busy.set(true);
    this.looking?.abort();
    this.problem.set(undefined);
    try {
      const call = { params: { id }, body: this.order() };
      this.result.set(await this.api.call(dispatchEndpoints.issue, call, { intent: this.intent }));
      this.stage.set('issued');
      keepOrder(this.postId, id, undefined);
      const { signerTitle, signerName } = this.editor.fields();
      rememberSigner(this.postId, { title: signerTitle, fullName: signerName });
    } catch (failure) {
      this.problem.set(toProblemError(failure));
    } finally {
      this.busy.set(false);
    }
  }

  /** Shows what confirming will do; from then on it can be confirmed. */
  private async show(order: IssueOrder): Promise<void> {
    const fields = this.editor.fields();
    const looked = await this.look(order);
    if (!looked || order !== this.order() || fields !== this.editor.fields()) return;
    this.intent = newIntent();
    this.stage.set('confirm');
  }

  private async look(order: IssueOrder): Promise<boolean> {
    const id = this.editor.id();
    if (id === undefined) return false;
    this.looking?.abort();
    const { signal } = (this.looking = new AbortController());
    try {
      this.preview.set(await this.api.call(dispatchEndpoints.preview, { params: { id }, body: order }, { signal }));
      this.problem.set(undefined);
      return true;
    } catch (failure) {
      if (!signal.aborted) this.problem.set(toProblemError(failure));
      return false;
    }
  }
}
