import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { DocumentFiles, liveTicks } from '@lienthong/document/web';
import { Icon, ProblemBanner, UrgencyBadge, useShortcuts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import { ArrivalAnswers } from '../arrivals/arrival-answers';
import { ArrivalFacts } from '../arrivals/arrival-facts';
import { ArrivalRoute } from '../arrivals/arrival-route';
import type { ArrivalRow } from '../arrivals/arrival-row';
import { injectKeptReasons } from '../arrivals/kept-reasons';
import { RefuseDrawer } from '../arrivals/refuse-drawer';
import type { dispatchVi } from '../messages/dispatch.vi';
import { LetterDesk } from '../letters/letter-desk';
import { LetterForm } from '../letters/letter-form';
import { Proofs } from '../letters/proofs';
import { Twins } from '../letters/twins';
import { DueChip } from '../words/due-chip';

/** Passing over a document with `j` is not opening it. */
const LOOK_MS = 800;

/** The document to decide about: its facts, its pages, and the two answers. Looking at it tells the sender "đã xem". */
@Component({
  selector: 'lt-arrival-panel',
  imports: [
    ArrivalFacts,
    ArrivalRoute,
    DocumentFiles,
    DueChip,
    Icon,
    LetterForm,
    ProblemBanner,
    Proofs,
    RefuseDrawer,
    RouterLink,
    Twins,
    UrgencyBadge,
  ],
  templateUrl: './arrival-panel.html',
})
export class ArrivalPanel {
  readonly row = input.required<ArrivalRow>();
  readonly mayAnswer = input(false);
  readonly registered = output<void>();
  /** The reason. */
  readonly refused = output<string>();
  readonly closed = output<void>();
  /** Another arrival of the same document. */
  readonly merged = output<string>();
  readonly discarded = output<void>();
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  private readonly answers = inject(ArrivalAnswers);
  private readonly id = computed(() => this.row().id);
  private readonly reasons = injectKeptReasons();
  /** Open again where a reason was typed and not sent. */
  protected readonly refusing = linkedSignal(() => this.mayAnswer() && this.reasons.read(this.id()) !== undefined);
  protected readonly routeShown = linkedSignal({ source: this.id, computation: () => false });
  protected readonly pagesShown = signal(true);
  private readonly letters = inject(LetterDesk);
  private readonly news = liveTicks('arrivals');
  private readonly form = viewChild(LetterForm);
  private readonly twins = viewChild(Twins);
  protected readonly arrival = apiResource(arrivalEndpoints.one, () => {
    this.news();
    return { params: { id: this.id() } };
  });
  /** The whole document once it has come; never the one before. */
  protected readonly whole = computed(() => {
    const latest = this.arrival.latest();
    return latest?.id === this.id() ? latest : undefined;
  });

  /** Whether a clerk writes its fields: no sender signed them in this system. */
  protected readonly writable = computed(
    () => this.mayAnswer() && (this.row().channel === 'paper' || this.row().channel === 'email'),
  );

  constructor() {
    effect(() => {
      const letter = this.writable() ? this.whole() : undefined;
      if (letter) untracked(() => this.letters.show(letter));
    });
    effect((onCleanup) => {
      const id = this.id();
      const look = setTimeout(() => this.answers.see(id), LOOK_MS);
      onCleanup(() => clearTimeout(look));
    });
    const group = () => this.text('pending');
    useShortcuts([
      { keys: 'm', label: () => this.text('twins.merge'), group, run: () => this.mergeFirst() },
      { keys: 'r', label: () => this.text('refuse'), group, run: () => this.mayAnswer() && this.refusing.set(true) },
      { keys: 'l', label: () => this.text('route'), group, run: () => this.routeShown.update((shown) => !shown) },
      {
        keys: 'v',
        label: () => this.text('pages.toggle'),
        group,
        run: () => this.pagesShown.update((shown) => !shown),
      },
    ]);
  }

  /** Points at the first field that is missing. */
  focusFault(): void {
    this.form()?.focusFault();
  }

  /** Points at a guess nobody has looked at; whether there is one. */
  focusGuess(): boolean {
    return this.form()?.focusGuess() ?? false;
  }

  private mergeFirst(): void | false {
    const twin = this.mayAnswer() ? this.twins()?.firstMergeable() : undefined;
    if (twin === undefined) return false;
    this.merged.emit(twin);
  }

  protected refuse(reason: string): void {
    this.refusing.set(false);
    this.refused.emit(reason);
  }
}
