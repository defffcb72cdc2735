import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { dispatchEndpoints, type issuePreviewSchema } from '@lienthong/dispatch/model';
import type { Route } from '@lienthong/document/model';
import { DraftEditor, DraftUploads, rememberSigner } from '@lienthong/document/web';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Api, newIntent, Session, toProblemError, type ProblemError } from '@lienthong/platform/web';
import type * as z from 'zod';
import { checkIssue } from './check-issue';

const REST_MS = 500;

/** What the order carries itself: the outcome can be shown before it is saved. */
const ORDERED: readonly string[] = ['recipientIds', 'route'];

type Preview = z.output<typeof issuePreviewSchema>;

/** What may be chosen about the number: one taken before, and a body of the agency that issues. */
export interface NumberChosen {
  readonly specialId?: string;
  readonly bodyId?: string;
}

interface IssueOrder extends NumberChosen {
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
  /** Whether what is chosen is written into the draft; of a signed document nothing is written any more. */
  private drafting = true;
  private intent = newIntent();
  private looking: AbortController | undefined;
  /** Whether the recipients on the page are those of the document on the page. */
  private readonly opened = signal(false);

  readonly recipients = signal<ReadonlySet<string>>(new Set());
  readonly route = signal<Route>('direct');
  readonly checks = computed(() =>
    checkIssue({
      fields: this.editor.fields(),
      uploading: this.uploads.busy(),
      recipients: this.recipients().size,
    }),
  );
  /** Whether the page issues: the clerk's, of what may be issued. */
  readonly active = signal(false);
  readonly ready = computed(() => this.checks().every(({ passed }) => passed));
  readonly stage = signal<'check' | 'confirm' | 'issued'>('check');
  /** Whether missing fields are pointed out at the fields themselves. */
  readonly faultsShown = signal(false);
  readonly preview = signal<Preview | undefined>(undefined);
  readonly problem = signal<ProblemError | undefined>(undefined);
  readonly busy = signal(false);
  readonly result = signal<AnswerOf<typeof dispatchEndpoints.issue> | undefined>(undefined);
  /** The next number of the agency's own series, unless something else is chosen. */
  readonly number = signal<NumberChosen>({});
  private readonly order = computed((): IssueOrder => ({
    recipientIds: [...this.recipients()],
    route: this.route(),
    ...this.number(),
  }));

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
      if (!this.active() || this.stage() !== 'check' || this.busy() || !this.ready()) return;
      const stored = this.editor.id() !== undefined && this.editor.unsaved().every((name) => ORDERED.includes(name));
      // Saved at once when somebody rests, so that the outcome shows without waiting for the next save.
      const due = setTimeout(() => void (stored ? this.show(order) : this.editor.save()), REST_MS);
      onCleanup(() => clearTimeout(due));
    });
    effect(() => {
      this.order();
      if (this.opened()) untracked(() => this.keep());
    });
    // Somebody else's list, chosen in a conflict, is the list on the page.
    effect(() => {
      const { recipientIds, route } = this.editor.fields();
      if (untracked(this.opened) && this.drafting) untracked(() => this.take(recipientIds, route));
    });
  }

  /** Begins anew with the recipients the draft proposes; `draft` tells whether it is still being written. */
  open(draft: boolean): void {
    this.drafting = draft;
    this.stage.set('check');
    this.result.set(undefined);
    this.preview.set(undefined);
    this.problem.set(undefined);
    this.faultsShown.set(false);
    this.number.set({});
    const { recipientIds, route } = this.editor.fields();
    this.take(recipientIds, route);
    this.opened.set(true);
  }

  /** Writes nothing more, before another draft is opened. */
  close(): void {
    this.opened.set(false);
  }

  /** Writes what was chosen into the draft. */
  private keep(): void {
    const [{ recipientIds, route }, fields] = [this.order(), this.editor.fields()];
    if (!this.drafting || this.stage() === 'issued') return;
    if (route !== fields.route || recipientIds.join() !== fields.recipientIds.join())
      this.editor.patch({ recipientIds, route });
  }

  private take(recipientIds: readonly string[], route: Route): void {
    this.route.set(route);
    const chosen = this.recipients();
    if (recipientIds.length !== chosen.size || recipientIds.some((id) => !chosen.has(id)))
      this.recipients.set(new Set(recipientIds));
  }

  /** Saves, checks and shows what confirming will do, for whoever is faster than the page. `false` when something is missing. */
  async prepare(): Promise<boolean> {
    this.faultsShown.set(!this.ready());
    if (!this.ready() || this.busy()) return this.ready();
    this.busy.set(true);
    try {
      this.keep();
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
      this.keep();
      if (this.drafting && !(await this.editor.flush())) return;
      const call = { params: { id }, body: this.order() };
      this.result.set(await this.api.call(dispatchEndpoints.issue, call, { intent: this.intent }));
      this.stage.set('issued');
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
