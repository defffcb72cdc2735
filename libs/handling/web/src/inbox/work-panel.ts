import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { arrivalEndpoints } from '@lienthong/dispatch/model';
import { DueChip } from '@lienthong/dispatch/web';
import { DocumentFiles, liveTicks } from '@lienthong/document/web';
import { handlingEndpoints, type QueueRow } from '@lienthong/handling/model';
import { Icon, ProblemBanner, UrgencyBadge, useShortcuts } from '@lienthong/platform/ui';
import { Api, apiResource, ErrorMessages, injectText } from '@lienthong/platform/web';
import { ActBar, type Place } from '../acts/act-bar';
import { DeskActs } from '../acts/desk-acts';
import { targetOf } from '../acts/target';
import { HandlingChain } from '../chain/handling-chain';
import type { handlingVi } from '../messages/handling.vi';

/** Passing over a row with `j` is not opening it. */
const LOOK_MS = 800;
const PROPOSED = 3;

/** The piece of work to decide about: instruction, acts with their keys, who has it, and its pages. */
@Component({
  selector: 'lt-work-panel',
  imports: [ActBar, DocumentFiles, DueChip, HandlingChain, Icon, ProblemBanner, RouterLink, UrgencyBadge],
  templateUrl: './work-panel.html',
})
export class WorkPanel {
  readonly row = input.required<QueueRow>();
  readonly place = input.required<Place>();
  readonly closed = output<void>();
  protected readonly text = injectText<typeof handlingVi>('handling');
  protected readonly errors = inject(ErrorMessages);
  protected readonly acts = inject(DeskActs);
  private readonly api = inject(Api);
  private readonly news = liveTicks('handling');
  protected readonly arrivalId = computed(() => this.row().arrivalId ?? '');
  protected readonly targets = computed(() => [targetOf(this.row())]);
  protected readonly pagesShown = signal(true);
  protected readonly arrival = apiResource(arrivalEndpoints.one, () => ({ params: { id: this.arrivalId() } }));
  protected readonly files = computed(() => {
    const latest = this.arrival.latest();
    return latest?.id === this.arrivalId() ? latest.files : undefined;
  });
  private readonly chain = apiResource(handlingEndpoints.ofArrival, () => {
    this.news();
    return { params: { id: this.arrivalId() } };
  });
  protected readonly handling = computed(() => {
    const latest = this.chain.latest();
    return latest?.arrivalId === this.arrivalId() ? latest : undefined;
  });
  private readonly proposals = apiResource(handlingEndpoints.proposals, () =>
    this.mayGive() ? { query: { arrivalIds: this.arrivalId() } } : undefined,
  );
  protected readonly mayGive = computed(
    () => this.place() === 'register' || (this.place() === 'desk' && this.row().role === 'lead'),
  );
  protected readonly proposed = linkedSignal(() =>
    this.mayGive() ? (this.proposals.latest()?.receivers ?? []).slice(0, PROPOSED) : [],
  );

  constructor() {
    effect((onCleanup) => {
      const { id, state, mine } = this.row();
      if (state !== 'waiting' || !mine) return;
      const look = setTimeout(() => this.see(id), LOOK_MS);
      onCleanup(() => clearTimeout(look));
    });
    useShortcuts([
      {
        keys: 'v',
        label: () => this.text('pages'),
        group: () => this.text('inbox'),
        run: () => this.pagesShown.update((shown) => !shown),
      },
    ]);
  }

  protected start(): void {
    this.api
      .call(handlingEndpoints.start, { params: { id: this.row().id } })
      .then((handling) => this.chain.set(handling))
      .catch((failure: unknown) => this.acts.fail(failure));
  }

  /** Whether that arrived does not matter to the work. */
  private see(id: string): void {
    this.api.call(handlingEndpoints.see, { params: { id } }).catch(() => undefined);
  }
}
