import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { planFault, reviewEndpoints, type DocumentView, type StepKind } from '@lienthong/document/model';
import type { AnswerOf } from '@lienthong/platform/contract';
import { Api, newIntent, toProblemError, type ProblemError } from '@lienthong/platform/web';
import { DraftEditor } from '../editor/draft-editor';
import { DraftUploads } from '../editor/draft-uploads';

type Proposal = AnswerOf<typeof reviewEndpoints.plan>;
type Found = AnswerOf<typeof reviewEndpoints.check>['items'][number];

/** A step as the drafter has it on the page; nobody yet = ''. */
export interface ChosenStep {
  readonly kind: StepKind;
  readonly group: number;
  readonly postId: string;
}

const REST_MS = 400;

/** Check, steps and submission of the draft on the page: asked anew with every save. One per compose page. */
@Injectable()
export class SubmitDesk {
  private readonly api = inject(Api);
  private readonly editor = inject(DraftEditor);
  private readonly uploads = inject(DraftUploads);
  private intent = newIntent();
  private asking: AbortController | undefined;

  /** Whether the page submits at all: a draft, not one that is signed or under review. */
  readonly active = signal(false);
  readonly findings = signal<readonly Found[] | undefined>(undefined);
  readonly proposal = signal<Proposal | undefined>(undefined);
  readonly steps = signal<readonly ChosenStep[]>([]);
  readonly problem = signal<ProblemError | undefined>(undefined);
  readonly busy = signal(false);
  /** Whether the person has tried: what is missing is pointed out at the fields themselves. */
  readonly tried = signal(false);
  readonly stops = computed(() => (this.findings() ?? []).filter(({ level }) => level === 'stop'));
  readonly unnamed = computed(() => this.steps().some(({ postId }) => postId === ''));
  readonly ready = computed(
    () =>
      this.findings() !== undefined &&
      this.stops().length === 0 &&
      !this.unnamed() &&
      !this.uploads.busy() &&
      planFault(this.steps()) === undefined,
  );

  constructor() {
    effect((onCleanup) => {
      const [id, revision, dirty] = [this.editor.id(), this.editor.revision(), this.editor.dirty()];
      if (!this.active() || id === undefined || revision === undefined || dirty) return;
      const due = setTimeout(() => void untracked(() => this.ask(id)), REST_MS);
      onCleanup(() => clearTimeout(due));
    });
  }

  /** Begins anew for another draft. */
  open(active: boolean): void {
    this.findings.set(undefined);
    this.proposal.set(undefined);
    this.steps.set([]);
    this.problem.set(undefined);
    this.tried.set(false);
    this.active.set(active);
  }

  /** Asks somebody else in a step. */
  choose(at: number, postId: string): void {
    this.steps.update((steps) => steps.map((step, index) => (index === at ? { ...step, postId } : step)));
    this.problem.set(undefined);
  }

  /** One more opinion, before everybody else; those asked for an opinion are asked in parallel. */
  addOpinion(postId: string): void {
    this.steps.update((steps) => {
      const first = steps[0]?.kind === 'opinion';
      const later = first ? steps : steps.map((step) => ({ ...step, group: step.group + 1 }));
      return [{ kind: 'opinion', group: 1, postId }, ...later];
    });
  }

  /** Takes a step away that the decree does not want. */
  remove(at: number): void {
    this.steps.update((steps) => steps.filter((_, index) => index !== at));
  }

  /** Saves, checks once more and submits; answers the document, or `undefined` when something is in the way. */
  async submit(): Promise<DocumentView | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.tried.set(true);
    this.problem.set(undefined);
    try {
      if (!(await this.editor.flush())) return undefined;
      const [id, revision] = [this.editor.id(), this.editor.revision()];
      if (id === undefined || revision === undefined) return undefined;
      await this.ask(id);
      if (!this.ready()) return undefined;
      const body = { revision, steps: this.steps().map((step) => ({ ...step })) };
      const submitted = await this.api.call(reviewEndpoints.submit, { params: { id }, body }, { intent: this.intent });
      this.intent = newIntent();
      return submitted;
    } catch (failure) {
      this.problem.set(toProblemError(failure));
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }

  private async ask(id: string): Promise<void> {
    this.asking?.abort();
    const { signal: abort } = (this.asking = new AbortController());
    try {
      const [{ items }, proposal] = await Promise.all([
        this.api.call(reviewEndpoints.check, { params: { id } }, { signal: abort }),
        this.api.call(reviewEndpoints.plan, { params: { id } }, { signal: abort }),
      ]);
      this.findings.set(items);
      this.take(proposal);
    } catch (failure) {
      if (!abort.aborted) this.problem.set(toProblemError(failure));
    }
  }

  /** What the person has chosen stays; only who can no longer be asked is proposed anew. */
  private take(proposal: Proposal): void {
    this.proposal.set(proposal);
    const proposed = proposal.steps.map((step) => ({ ...step, postId: step.postId ?? '' }));
    if (this.steps().length === 0) return this.steps.set(proposed);
    const able = new Set(proposal.signers.map(({ postId }) => postId));
    const signer = proposed.find(({ kind }) => kind === 'sign')?.postId ?? '';
    this.steps.update((steps) =>
      steps.map((step) => (step.kind === 'sign' && !able.has(step.postId) ? { ...step, postId: signer } : step)),
    );
  }
}
