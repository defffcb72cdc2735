import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { DocumentFiles } from '@lienthong/document/web';
import { Icon, ProblemBanner, UrgencyBadge, useShortcuts } from '@lienthong/platform/ui';
import { apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import { ArrivalAnswers } from '../arrivals/arrival-answers';
import { ArrivalFacts } from '../arrivals/arrival-facts';
import { ArrivalRoute } from '../arrivals/arrival-route';
import type { ArrivalRow } from '../arrivals/arrival-row';
import { RefuseDrawer } from '../arrivals/refuse-drawer';
import type { dispatchVi } from '../messages/dispatch.vi';
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
    ProblemBanner,
    RefuseDrawer,
    RouterLink,
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
  protected readonly text = injectText<typeof dispatchVi>('dispatch');
  protected readonly errors = inject(ErrorMessages);
  private readonly answers = inject(ArrivalAnswers);
  private readonly id = computed(() => this.row().id);
  protected readonly refusing = linkedSignal({ source: this.id, computation: () => false });
  protected readonly routeShown = linkedSignal({ source: this.id, computation: () => false });
  protected readonly pagesShown = signal(true);
  protected readonly arrival = apiResource(arrivalEndpoints.one, () => ({ params: { id: this.id() } }));
  /** The whole document once it has come; never the one before. */
  protected readonly whole = computed(() => {
    const latest = this.arrival.latest();
    return latest?.id === this.id() ? latest : undefined;
  });

  constructor() {
    effect((onCleanup) => {
      const id = this.id();
      const look = setTimeout(() => this.answers.see(id), LOOK_MS);
      onCleanup(() => clearTimeout(look));
    });
    const group = () => this.text('pending');
    useShortcuts([
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

  protected refuse(reason: string): void {
    this.refusing.set(false);
    this.refused.emit(reason);
  }
}
